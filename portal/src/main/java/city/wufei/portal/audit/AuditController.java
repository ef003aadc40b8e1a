package city.wufei.portal.audit;

import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.NavItem;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The audit trail of the administrator's district, and its check. */
@Controller("/admin/audit")
@Secured(Allowed.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private final AuditTrail trail;
    private final AuditCheck check;
    private final AuditWords words;
    private final Messages messages;
    private final Pages pages;

    AuditController(AuditTrail trail, AuditCheck check, AuditWords words, Messages messages, Pages pages) {
        this.words = words;
        this.messages = messages;
        this.trail = trail;
        this.check = check;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var model = new HashMap<String, Object>();
        var entries = trail.search(person.district(), query);
        var organisations = trail.organisations(person.district(), entries.rows());
        model.put("entries", entries.map(each -> words.line(each, organisations, person, visitor.language())));
        model.put("actions", actions(visitor));
        return pages.show(visitor, "audit/list", model);
    }

    /** The deeds that can be chosen, by the part of the portal that they belong to. */
    private Map<String, String> actions(Visitor visitor) {
        return messages.under(visitor.language(), "audit.action.");
    }

    @Post(value = "/check", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> check(Visitor visitor, Person person) {
        var model = new HashMap<String, Object>();
        switch (check.check(person.district())) {
            case AuditCheck.Outcome.Whole whole -> model.put("whole", whole);
            case AuditCheck.Outcome.BrokenAt broken -> model.put("broken", broken);
        }
        return pages.show(visitor, "audit/check", model);
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        NavItem audit() {
            return new NavItem(NavItem.Group.ADMINISTRATION, 30, "/admin/audit", "audit.title", Set.of(Role.ADMIN));
        }
    }
}
