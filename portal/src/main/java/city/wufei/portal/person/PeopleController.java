package city.wufei.portal.person;

import city.wufei.content.id.Ids;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.table.TableQuery;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of the administrator's district. */
@Controller(value = "/admin/people", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {
    private static final List<Role> ROLES = List.of(Role.values());

    private final Administration administration;
    private final Pages pages;

    PeopleController(Administration administration, Pages pages) {
        this.administration = administration;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var found = administration.search(person.district(), Role.parse(query.filter("role")), query);
        return pages.show(visitor, "person/list", Map.of("people", found, "roles", ROLES));
    }

    @Get("/new")
    HttpResponse<?> form(Visitor visitor) {
        return pages.show(visitor, "person/new", Map.of("form", Form.empty(), "roles", ROLES));
    }

    @Post("/new")
    HttpResponse<?> create(Visitor visitor, Form form) {
        return administration
                .create(visitor.actor(), form)
                .<HttpResponse<?>>map(password -> handOver(visitor, form.text("name"), form.text("login"), password))
                .orElseGet(() -> pages.refuse(visitor, "person/new", Map.of("form", form, "roles", ROLES)));
    }

    @Get("/{id}")
    HttpResponse<?> show(Visitor visitor, Person person, String id) {
        var account = account(person, id);
        var form = Form.posted(Map.of(
                "name", List.of(account.name()),
                "version", List.of(Long.toString(account.version())),
                "roles", account.roles().stream().map(Role::code).toList()));
        return pages.show(visitor, "person/edit", Map.of("account", account, "form", form, "roles", ROLES));
    }

    @Post("/{id}")
    HttpResponse<?> amend(Visitor visitor, Person person, String id, Form form) {
        var account = account(person, id);
        administration.amend(visitor.actor(), account.id(), form);
        return form.isRefused()
                ? pages.refuse(visitor, "person/edit", Map.of("account", account, "form", form, "roles", ROLES))
                : pages.goTo("/admin/people", Flash.success("person.amended", form.text("name")));
    }

    @Post("/{id}/disable")
    HttpResponse<?> disable(Visitor visitor, Person person, String id) {
        var account = account(person, id);
        return administration.disable(visitor.actor(), account.id())
                ? pages.goTo("/admin/people", Flash.success("person.disabled", account.name()))
                : pages.goTo("/admin/people/" + id, Flash.problem("person.not-disabled"));
    }

    @Post("/{id}/enable")
    HttpResponse<?> enable(Visitor visitor, Person person, String id) {
        var account = account(person, id);
        administration.enable(visitor.actor(), account.id());
        return pages.goTo("/admin/people", Flash.success("person.enabled", account.name()));
    }

    @Post("/{id}/reset-password")
    HttpResponse<?> resetPassword(Visitor visitor, Person person, String id) {
        var account = account(person, id);
        var password =
                administration.resetPassword(visitor.actor(), account.id()).orElseThrow(NotHere::new);
        return handOver(visitor, account.name(), account.login(), password);
    }

    /** The one page that a temporary password is on: drawn in the answer to the post, so that no other request can show it. */
    private HttpResponse<?> handOver(Visitor visitor, String name, String login, String password) {
        return pages.show(
                visitor,
                "person/password",
                Map.of("name", name, "login", People.normalise(login), "password", password));
    }

    private Account account(Person person, String id) {
        return Ids.parse(id)
                .flatMap(number -> administration.account(person.district(), number))
                .orElseThrow(NotHere::new);
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        NavItem people() {
            return new NavItem(NavItem.Group.ADMINISTRATION, 10, "/admin/people", "people.title", Set.of(Role.ADMIN));
        }
    }
}
