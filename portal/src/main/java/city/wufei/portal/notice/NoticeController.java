package city.wufei.portal.notice;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Public notices, for everybody: {@code ?district=} says whose; without it the reader's own, or those of all districts. */
@Controller("/notices")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NoticeController {
    private final Transactions transactions;
    private final Notices notices;
    private final Names names;
    private final Clock clock;
    private final Pages pages;

    NoticeController(Transactions transactions, Notices notices, Names names, Clock clock, Pages pages) {
        this.transactions = transactions;
        this.notices = notices;
        this.names = names;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Form query) {
        var districts = names.districts(visitor.language());
        var district = Names.chosen(districts, query.text("district"), visitor);
        var now = clock.instant();
        return transactions.inTransaction(transaction -> {
            var batches = notices.ofDistrict(transaction, district);
            var model = new HashMap<String, Object>();
            model.put("districts", districts);
            model.put("chosen", district);
            model.put(
                    "open", batches.stream().filter(batch -> batch.runsAt(now)).toList());
            model.put(
                    "ended",
                    batches.stream().filter(batch -> !batch.runsAt(now)).toList());
            model.put("examples", notices.examples(transaction, batches));
            return pages.show(visitor, "notice/list", model);
        });
    }

    @Get("/{number}")
    HttpResponse<?> show(Visitor visitor, String number, Form query) {
        var districts = names.districts(visitor.language());
        var district = Names.chosen(districts, query.text("district"), visitor);
        return transactions.inTransaction(transaction -> {
            var batch = notices.find(transaction, district, number)
                    .or(() -> districts.keySet().stream()
                            .flatMap(each -> notices.find(transaction, each, number).stream())
                            .findFirst())
                    .orElseThrow(NotHere::new);
            var byType = new LinkedHashMap<String, List<NoticeEntry>>();
            notices.entries(transaction, batch)
                    .forEach(entry -> byType.computeIfAbsent(entry.type(), type -> new ArrayList<>())
                            .add(entry));
            var model = new HashMap<String, Object>();
            model.put("batch", batch);
            model.put("byType", byType);
            model.put("types", names.types(batch.district(), visitor.language()));
            model.put("subdistricts", names.subdistricts(batch.district(), visitor.language()));
            model.put("districtName", districts.getOrDefault(batch.district(), batch.district()));
            model.put("office", names.office(batch.district()).orElse(null));
            model.put("example", !notices.examples(transaction, List.of(batch)).isEmpty());
            model.put("running", batch.runsAt(clock.instant()));
            return pages.show(visitor, "notice/notice", model);
        });
    }
}
