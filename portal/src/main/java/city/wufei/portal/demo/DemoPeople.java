package city.wufei.portal.demo;

import city.wufei.portal.feed.Migrations;
import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.person.People.Newcomer;
import city.wufei.portal.settings.PortalSettings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes one person for each role at the start of a demonstration; who is there already stays as they are. */
@Singleton
@Requires(property = "wufei.demo", value = "true")
final class DemoPeople {
    private static final String SONGJIANG = "310117-songjiang";
    private static final String QINGPU = "310118-qingpu";

    private final People people;
    private final PortalSettings settings;

    DemoPeople(People people, PortalSettings settings, Migrations migrations) {
        this.people = people;
        this.settings = settings;
    }

    @EventListener
    void make(StartupEvent started) {
        people.ensure(
                List.of(
                        new Newcomer(SONGJIANG, "school@songjiang", "示例学校申报人", Role.APPLICANT),
                        new Newcomer(SONGJIANG, "screener@songjiang", "示例初审员", Role.SCREENER),
                        new Newcomer(SONGJIANG, "assessor@songjiang", "示例评估员", Role.ASSESSOR),
                        new Newcomer(SONGJIANG, "office@songjiang", "示例区无废办", Role.OFFICE),
                        new Newcomer(SONGJIANG, "publicity@songjiang", "示例宣传员", Role.PUBLICITY),
                        new Newcomer(SONGJIANG, "operator@songjiang", "示例回收点运营员", Role.OPERATOR),
                        new Newcomer(SONGJIANG, "admin@songjiang", "示例管理员", Role.ADMIN),
                        new Newcomer(QINGPU, "office@qingpu", "示例区无废办（青浦）", Role.OFFICE)),
                settings.demoPassword());
    }
}
