package city.wufei.portal.points;

import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Pages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;

/** The district's books of points: what each account has, and whether balances and entries agree. */
@Controller("/points/ledger")
@Secured({Allowed.OFFICE, Allowed.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
final class LedgerController {
    private final PointsCalls calls;
    private final Pages pages;

    LedgerController(PointsCalls calls, Pages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> ledger(Visitor visitor, Person person) {
        var model = new HashMap<String, Object>();
        calls.ledger(person, visitor.language()).given().ifPresent(ledger -> {
            model.put("ledger", ledger);
            model.put("proofs", ledger.proofs().stream().map(ProofLine::of).toList());
            model.put(
                    "sum",
                    ledger.totals().stream().mapToLong(total -> total.points()).sum());
        });
        model.put("mayHelp", person.has(Role.OFFICE));
        return pages.show(visitor, "points/ledger", model);
    }
}
