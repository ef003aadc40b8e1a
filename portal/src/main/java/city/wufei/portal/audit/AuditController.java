package city.wufei.portal.audit;

import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
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
import java.util.Set;

/** The audit trail of the administrator's district, and its check. */
@Controller("/admin/audit")
@Secured(Allowed.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private final AuditTrail trail;
    private final AuditCheck check;
    private final Pages pages;

    AuditController(AuditTrail trail, AuditCheck check, Pages pages) {
        this.trail = trail;
        this.check = check;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var model = new HashMap<String, Object>();
        model.put("entries", trail.search(person.district(), query));
        return pages.show(visitor, "audit/list", model);
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
