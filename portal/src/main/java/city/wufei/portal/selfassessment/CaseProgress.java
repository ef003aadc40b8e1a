package city.wufei.portal.selfassessment;

import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseEvent;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Cases;
import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.notice.Notices;
import city.wufei.portal.page.Messages;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a case stands on its way, and what happened so far, in the words of whoever looks. */
@Singleton
public class CaseProgress {
    private final Transactions transactions;
    private final Cases cases;
    private final Certificates certificates;
    private final Notices notices;
    private final Messages messages;

    CaseProgress(
            Transactions transactions, Cases cases, Certificates certificates, Notices notices, Messages messages) {
        this.transactions = transactions;
        this.cases = cases;
        this.certificates = certificates;
        this.notices = notices;
        this.messages = messages;
    }

    /** A line of the timeline. */
    public record TimelineStep(Instant at, String title, String detail, String who) {}

    /** A stage of the way, {@code done}, {@code current} or {@code ahead}. */
    public record Stage(String label, String place) {}

    private static final List<List<CaseState>> STAGES = List.of(
            List.of(CaseState.DRAFT, CaseState.RETURNED),
            List.of(CaseState.SUBMITTED, CaseState.SCREENING),
            List.of(CaseState.ACCEPTED, CaseState.ASSESSMENT),
            List.of(CaseState.DECISION, CaseState.APPROVED),
            List.of(CaseState.PUBLIC_NOTICE),
            List.of(CaseState.DESIGNATED));

    /** The model entries stages, steps, certificate and notice. */
    public Map<String, Object> of(Application application, Locale language, boolean asApplicant) {
        return transactions.inTransaction(transaction -> {
            var model = new HashMap<String, Object>();
            model.put("stages", stages(application.state()));
            var steps = cases.history(transaction, application).stream()
                    .map(event -> step(event, language, asApplicant))
                    .toList();
            model.put("steps", steps.reversed());
            model.put(
                    "certificate", certificates.ofCase(transaction, application).orElse(null));
            model.put("notice", notices.ofCase(transaction, application).orElse(null));
            return model;
        });
    }

    /** What happened last, as the office sees it. */
    public Optional<TimelineStep> latest(Application application, Locale language) {
        return transactions.inTransaction(transaction -> cases.history(transaction, application).stream()
                .reduce((_, later) -> later)
                .map(event -> step(event, language, false)));
    }

    private static List<Stage> stages(CaseState state) {
        var current = 0;
        for (var i = 0; i < STAGES.size(); i++) {
            if (STAGES.get(i).contains(state)) {
                current = i;
            }
        }
        var at = current;
        var stopped = state.isFinal() && state != CaseState.DESIGNATED;
        return java.util.stream.IntStream.range(0, STAGES.size())
                .mapToObj(i -> new Stage("case.stage." + i, stopped ? "ahead" : place(i, at, state)))
                .toList();
    }

    private static String place(int stage, int current, CaseState state) {
        if (stage < current || state == CaseState.DESIGNATED) {
            return "done";
        }
        return stage == current ? "current" : "ahead";
    }

    /** What the portal itself did in a role is an example of a demonstration. */
    private String name(CaseEvent event, Locale language) {
        var portal = Actor.portal("").name();
        return event.actorName().equals(portal) ? messages.text(language, "case.by-example") : event.actorName();
    }

    /** The applicant learns which office acted, not who; notes between colleagues stay among them. */
    private TimelineStep step(CaseEvent event, Locale language, boolean asApplicant) {
        var title = messages.text(language, "case.event." + Cases.word(event.action()));
        var detail = asApplicant && !event.toApplicant() ? "" : event.note();
        var role = messages.text(language, event.role().equals("portal") ? "case.by-clock" : "role." + event.role());
        var hidden =
                event.role().equals("portal") || (asApplicant && !event.role().equals("applicant"));
        return new TimelineStep(event.at(), title, detail, hidden ? role : role + " " + name(event, language));
    }
}
