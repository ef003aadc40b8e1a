package city.wufei.portal.sortingedit;

import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.sortingedit.Edits.Written;
import city.wufei.portal.table.TableQuery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;

/** An example that waits for approval, so that whoever looks around in a demonstration finds one; made where there is none yet. */
@Singleton
@Requires(property = "wufei.demo", value = "true")
@Requires(property = "wufei.demo-cases", value = "true", defaultValue = "true")
final class DemoEdit {
    private static final String SONGJIANG = "310117-songjiang";

    private final People people;
    private final Edits edits;

    DemoEdit(People people, Edits edits) {
        this.people = people;
        this.edits = edits;
    }

    /** After the people, which are made before the server is. */
    @EventListener
    @Order(20)
    void make(ServerStartupEvent started) {
        people.holding(SONGJIANG, Role.PUBLICITY).stream()
                .filter(person -> person.login().equals("publicity@songjiang"))
                .filter(person -> edits.search(person, TableQuery.everything("/publicity/sorting"))
                        .isEmpty())
                .forEach(this::make);
    }

    private void make(Person person) {
        var actor = new Actor(SONGJIANG, person.id(), person.login(), person.name(), "");
        var line = new EditorLine(
                "示例云间礼盒",
                List.of("云间礼品盒"),
                WasteCategory.RECYCLABLE,
                "paper",
                "取出内衬，压扁后投放。",
                List.of(),
                List.of(),
                List.of(),
                "",
                "sh-guide-2019",
                "");
        var draft = edits.start(person, actor, new Written(line, true, "示例：居民多次搜索，没有找到。", 0));
        edits.take(person, actor, draft, EditAction.SUBMIT, draft.reason());
    }
}
