package city.wufei.portal.reward;

import city.wufei.contracts.staff.StaffRewardStock;
import city.wufei.contracts.staff.StockChange;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rewards and their stock: the list, and the page of one with its redemptions. */
@Controller("/rewards")
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RewardController {
    /** What redemptions can be asked for. */
    static final List<String> STATES = List.of("reserved", "handed-over", "cancelled", "expired");

    private static final int REASON_LENGTH = 200;
    private static final int MOST = 1_000_000;

    private final RewardCalls calls;
    private final RewardRows rows;
    private final Transactions transactions;
    private final Audit audit;
    private final Pages pages;

    RewardController(RewardCalls calls, RewardRows rows, Transactions transactions, Audit audit, Pages pages) {
        this.calls = calls;
        this.rows = rows;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var stock = calls.stock(person, visitor.language());
        var model = new HashMap<String, Object>();
        model.put("table", rows.page(person, stock.orElse(Map.of()), query));
        model.put("known", stock.isPresent());
        return pages.show(visitor, "reward/list", model);
    }

    @Get("/{reward}")
    HttpResponse<?> reward(Visitor visitor, Person person, String reward, TableQuery query) {
        var stock = calls.stock(person, visitor.language());
        return pages.show(visitor, "reward/reward", model(visitor, person, reward, stock, query, Form.empty()));
    }

    /** By the difference that the member typed, to what the member saw: whoever else was faster is not overwritten. */
    @Post(value = "/{reward}/stock", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stock(Visitor visitor, Person person, String reward, Form form) {
        var row = rows.find(person, Map.of(), reward)
                .or(() -> rows.find(
                        person, calls.stock(person, visitor.language()).orElse(Map.of()), reward))
                .orElseThrow(NotHere::new);
        var change = change(form);
        var reason = form.require("reason", REASON_LENGTH);
        if (form.isRefused() || change.isEmpty()) {
            return refuse(visitor, person, reward, form);
        }
        return switch (calls.setStock(person, visitor.language(), reward, change.get())) {
            case StaffAnswer.Given<StaffRewardStock>(var now) -> {
                record(visitor, row, change.get(), reason);
                yield pages.goTo("/rewards/" + reward, Flash.success("reward.stock.done", row.name(), now.total()));
            }
            case StaffAnswer.Refused<StaffRewardStock>(var status, var code, var text) -> {
                form.reject(code.equals("stock-changed") ? "" : "change", "reward.said", text);
                yield refuse(visitor, person, reward, form);
            }
            case StaffAnswer.Away<StaffRewardStock> away -> {
                form.reject("", "reward.away.post");
                yield refuse(visitor, person, reward, form);
            }
        };
    }

    private static Optional<StockChange> change(Form form) {
        var seen = form.integer("seen").filter(number -> number >= 0 && number <= MOST);
        var difference = form.integer("change").filter(number -> number != 0 && Math.abs((long) number) <= MOST);
        if (difference.isEmpty()) {
            form.reject("change", form.text("change").isEmpty() ? "form.required" : "reward.stock.number");
        }
        var total = seen.orElse(0) + difference.orElse(0);
        if (total < 0 || total > MOST) {
            form.reject("change", "reward.stock.range", seen.orElse(0), MOST);
        }
        return form.isRefused() ? Optional.empty() : Optional.of(new StockChange(seen.orElse(0), total));
    }

    private void record(Visitor visitor, RewardRow row, StockChange change, String reason) {
        transactions.run(transaction -> audit.record(
                transaction,
                visitor.actor(),
                "reward.stock",
                new Subject("reward", row.id(), row.name()),
                Map.of("total", change.seen()),
                Map.of("total", change.total(), "reason", reason)));
    }

    private HttpResponse<?> refuse(Visitor visitor, Person person, String reward, Form form) {
        var stock = calls.stock(person, visitor.language());
        var query = TableQuery.everything("/rewards/" + reward);
        return pages.refuse(visitor, "reward/reward", model(visitor, person, reward, stock, query, form));
    }

    private Map<String, Object> model(
            Visitor visitor,
            Person person,
            String reward,
            Optional<Map<String, StaffRewardStock>> stock,
            TableQuery query,
            Form form) {
        var row = rows.find(person, stock.orElse(Map.of()), reward).orElseThrow(NotHere::new);
        var state = STATES.contains(query.filter("state")) ? query.filter("state") : "";
        var model = new HashMap<String, Object>();
        model.put("row", row);
        model.put("known", stock.isPresent());
        model.put("shops", rows.shops(person));
        model.put("states", STATES);
        model.put("query", query);
        model.put("form", form);
        calls.redemptions(person, visitor.language(), reward, state, query.filter("cursor"))
                .ifPresent(page -> {
                    model.put("redemptions", page.items());
                    var cursor = page.cursor();
                    model.put("cursor", cursor == null ? "" : cursor);
                });
        return model;
    }
}
