package city.wufei.portal.weighing;

import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.MaterialWeight;
import city.wufei.contracts.staff.Weighing;
import city.wufei.contracts.staff.WeighingBatch;
import city.wufei.contracts.staff.WeighingBatchResult;
import city.wufei.contracts.staff.WeighingPreview;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.staffapi.StaffCalls;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Weighings, which app-api judges and counts; what counted is in the audit trail. */
@Singleton
class Weighings {
    private static final String PATH = "/weighings";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Fifty of them, one after another. */
    private static final Duration PATIENCE_FOR_MANY = Duration.ofSeconds(20);

    private final StaffCalls calls;
    private final Transactions transactions;
    private final Audit audit;

    Weighings(StaffCalls calls, Transactions transactions, Audit audit) {
        this.calls = calls;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What a weighing would earn. */
    StaffAnswer<WeighingPreview> preview(Visitor visitor, Person person, Weighing weighing) {
        return calls.post(person, visitor.language(), PATH + "/preview", weighing, WeighingPreview.class, PATIENCE);
    }

    /** Counts a weighing; safe to ask for again with the same nonce when no answer came. */
    StaffAnswer<CheckIn> weigh(Visitor visitor, Person person, Weighing weighing) {
        var answer = calls.post(person, visitor.language(), PATH, weighing, CheckIn.class, PATIENCE);
        answer.given().ifPresent(counted -> record(visitor, List.of(counted)));
        return answer;
    }

    /** Counts what waited for a network. */
    StaffAnswer<WeighingBatchResult> weigh(Visitor visitor, Person person, List<Weighing> waited) {
        var answer = calls.post(
                person,
                visitor.language(),
                PATH + "/batch",
                new WeighingBatch(waited),
                WeighingBatchResult.class,
                PATIENCE_FOR_MANY);
        answer.given().ifPresent(given -> record(visitor, counted(given)));
        return answer;
    }

    private static List<CheckIn> counted(WeighingBatchResult result) {
        return result.results().stream()
                .filter(entry -> entry.checkIn() != null)
                .map(WeighingBatchResult.Entry::checkIn)
                .toList();
    }

    private void record(Visitor visitor, List<CheckIn> counted) {
        if (!counted.isEmpty()) {
            transactions.run(transaction -> counted.forEach(each -> audit.record(
                    transaction,
                    visitor.actor(),
                    "resident.weigh",
                    new Subject("check-in", each.id(), each.placeName()),
                    null,
                    Map.of("place", each.place(), "grams", grams(each), "points", each.points()))));
        }
    }

    private static int grams(CheckIn counted) {
        var weights = counted.weights();
        return weights == null
                ? 0
                : weights.stream().mapToInt(MaterialWeight::grams).sum();
    }
}
