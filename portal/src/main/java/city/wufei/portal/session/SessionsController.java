package city.wufei.portal.session;

import city.wufei.content.id.Ids;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.person.People;
import city.wufei.portal.table.TableQuery;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Who is logged in now, and throwing them out. */
@Controller("/admin/sessions")
@Secured(Allowed.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {
    private final Sessions sessions;
    private final People people;
    private final Pages pages;

    SessionsController(Sessions sessions, People people, Pages pages) {
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        return pages.show(visitor, "session/list", Map.of("sessions", sessions.running(person.district(), query)));
    }

    @Post(value = "/{id}/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Visitor visitor, String id) {
        var revoked = sessions.revoke(visitor.actor(), id);
        return pages.goTo(
                "/admin/sessions", revoked ? Flash.success("sessions.revoked") : Flash.problem("sessions.not-running"));
    }

    /** Every session of a person, from the page of the person. */
    @Post(value = "/of/{person}/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revokeAll(Visitor visitor, Person administrator, @PathVariable("person") String id) {
        var who = Ids.parse(id)
                .flatMap(people::find)
                .filter(found -> found.district().equals(administrator.district()))
                .orElseThrow(NotHere::new);
        var ended = sessions.revokeAll(visitor.actor(), who);
        return pages.goTo(
                "/admin/people/" + id,
                ended == 0
                        ? Flash.notice("sessions.none-of", who.name())
                        : Flash.success("sessions.revoked-all", who.name(), ended));
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        NavItem sessions() {
            return new NavItem(
                    NavItem.Group.ADMINISTRATION, 20, "/admin/sessions", "sessions.title", Set.of(Role.ADMIN));
        }
    }
}
