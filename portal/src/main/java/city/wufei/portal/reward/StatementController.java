package city.wufei.portal.reward;

import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Downloads;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** What a shop handed over in a month, on the page and as a workbook. */
@Controller("/rewards")
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementController {
    private static final int MONTHS = 24;

    private final RewardCalls calls;
    private final RewardRows rows;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    StatementController(RewardCalls calls, RewardRows rows, Messages messages, Pages pages, Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/statement")
    HttpResponse<?> statement(Visitor visitor, Person person, TableQuery query) {
        var shops = rows.shops(person);
        var model = new HashMap<String, Object>();
        model.put("shops", shops);
        model.put("months", months().map(YearMonth::toString).toList());
        model.put("month", month(query).toString());
        shop(person, query).ifPresent(shop -> {
            model.put("shop", shop);
            of(visitor, person, shop, query).ifPresent(found -> model.put("statement", found));
        });
        return pages.show(visitor, "reward/statement", model);
    }

    @Get("/statement.xlsx")
    HttpResponse<?> workbook(Visitor visitor, Person person, TableQuery query) {
        var shop = shop(person, query);
        var found = shop.flatMap(id -> of(visitor, person, id, query));
        if (shop.isEmpty() || found.isEmpty()) {
            return pages.goTo("/rewards/statement", Flash.problem("reward.away"));
        }
        return Downloads.xlsx(
                "rewards-%s-%s.xlsx".formatted(shop.get(), found.get().month()),
                StatementBook.of(
                        found.get(), rows.shopName(person, shop.get()), Show.in(visitor.language(), messages)));
    }

    private Optional<ShopStatement> of(Visitor visitor, Person person, String shop, TableQuery query) {
        var month = month(query);
        return calls.handOvers(person, visitor.language(), shop, month)
                .map(lines -> ShopStatement.of(shop, month, lines));
    }

    /** The shop that is asked for, else the first one; empty where the district has none. */
    private Optional<String> shop(Person person, TableQuery query) {
        var shops = rows.shops(person);
        return shops.containsKey(query.filter("shop"))
                ? Optional.of(query.filter("shop"))
                : shops.keySet().stream().findFirst();
    }

    private YearMonth month(TableQuery query) {
        return months().filter(month -> month.toString().equals(query.filter("month")))
                .findFirst()
                .orElseGet(() -> YearMonth.now(clock.withZone(Show.ZONE)));
    }

    /** The newest first. */
    private Stream<YearMonth> months() {
        return Stream.iterate(YearMonth.now(clock.withZone(Show.ZONE)), month -> month.minusMonths(1))
                .limit(MONTHS);
    }
}
