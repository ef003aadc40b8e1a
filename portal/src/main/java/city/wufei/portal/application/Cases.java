package city.wufei.portal.application;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases of a district and the one door through which their state changes. A step is checked against {@link CaseChart}
 * (state, role, needs), guarded in the database, told in the case's history and audited, all in the caller's transaction.
 */
@Singleton
public class Cases {
    private final ApplicationRepository applications;
    private final CaseEventRepository events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Cases(ApplicationRepository applications, CaseEventRepository events, Audit audit, Ids ids, Clock clock) {
        this.applications = applications;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Application> find(Transaction transaction, String district, long id) {
        return applications.find(transaction, district, id);
    }

    /** Many by their ids, for lists: one statement, however many they are. */
    public Map<Long, Application> find(Transaction transaction, String district, Set<Long> ids) {
        return applications.find(transaction, district, ids).stream()
                .collect(Collectors.toMap(Application::id, application -> application));
    }

    public List<Application> ofOrganisation(Transaction transaction, String district, long organisationId) {
        return applications.ofOrganisation(transaction, district, organisationId);
    }

    public List<Application> inState(Transaction transaction, String district, CaseState state) {
        return applications.inState(transaction, district, state);
    }

    public List<CaseEvent> history(Transaction transaction, Application application) {
        return events.of(transaction, application.district(), application.id());
    }

    /** The case that an organisation has against a standard and that has not ended. */
    public Optional<Application> open(Transaction transaction, String district, long organisationId, String standard) {
        return applications.open(transaction, district, organisationId, standard);
    }

    /** Opens a draft, or gives the one that the organisation already has against this standard. */
    public Application start(Transaction transaction, Actor actor, long organisationId, StandardVersion standard) {
        return applications
                .open(transaction, actor.district(), organisationId, standard.id())
                .orElseGet(() -> open(transaction, actor, organisationId, standard));
    }

    private Application open(Transaction transaction, Actor actor, long organisationId, StandardVersion standard) {
        var draft = Application.draft(actor.district(), ids.next(), organisationId, standard, clock.instant());
        applications.insert(transaction, draft);
        var event = new CaseEvent(
                CaseAction.START,
                Optional.empty(),
                CaseState.DRAFT,
                actor.name(),
                Role.APPLICANT.code(),
                "",
                true,
                clock.instant());
        events.append(transaction, draft.district(), draft.id(), ids.next(), actor.id(), event);
        record(transaction, actor, CaseAction.START, draft, Map.of("state", CaseState.DRAFT));
        return draft;
    }

    /**
     * Takes a step as one of the person's roles.
     *
     * @param met the needs of the step that the caller has seen to be met
     */
    public Outcome take(
            Transaction transaction,
            Person person,
            Actor actor,
            Application seen,
            CaseAction action,
            Note note,
            Set<Need> met) {
        var step = CaseChart.step(seen.state(), action);
        if (step.isEmpty()) {
            return new Outcome.NotNow(seen);
        }
        var role = person.rolesInOrder().stream()
                .filter(step.get().roles()::contains)
                .findFirst();
        return role.isEmpty()
                ? new Outcome.NotAllowed()
                : take(transaction, actor, role.get().code(), seen, step.get(), note, met);
    }

    /** Takes a step that only the portal itself takes, by the clock. */
    public Outcome takeByClock(Transaction transaction, Application seen, CaseAction action, Note note, Set<Need> met) {
        var actor = Actor.portal(seen.district());
        return CaseChart.step(seen.state(), action)
                .filter(step -> step.roles().isEmpty())
                .map(step -> take(transaction, actor, "portal", seen, step, note, met))
                .orElseGet(() -> new Outcome.NotNow(seen));
    }

    private Outcome take(
            Transaction transaction, Actor actor, String role, Application seen, Step step, Note note, Set<Need> met) {
        var unmet = new HashSet<>(step.needs());
        unmet.removeAll(met);
        if (!unmet.isEmpty()) {
            return new Outcome.Unmet(Set.copyOf(unmet));
        }
        var now = clock.instant();
        if (applications.step(transaction, seen, step.to(), note.dueOn(), now) != 1) {
            return new Outcome.NotNow(
                    applications.find(transaction, seen.district(), seen.id()).orElse(seen));
        }
        tell(transaction, actor, role, seen, step, note, now);
        return new Outcome.Taken(
                applications.find(transaction, seen.district(), seen.id()).orElseThrow());
    }

    private void tell(
            Transaction transaction, Actor actor, String role, Application seen, Step step, Note note, Instant now) {
        var event = new CaseEvent(
                step.action(),
                Optional.of(step.from()),
                step.to(),
                actor.name(),
                role,
                note.text(),
                note.toApplicant(),
                now);
        events.append(transaction, seen.district(), seen.id(), ids.next(), actor.id(), event);
        var after = Map.of("state", step.to(), "note", note.text());
        audit.record(
                transaction,
                actor,
                "application." + word(step.action()),
                Subject.of("application", seen.id(), seen.number()),
                Map.of("state", step.from()),
                after);
    }

    private void record(
            Transaction transaction, Actor actor, CaseAction action, Application application, Map<String, ?> after) {
        var subject = Subject.of("application", application.id(), application.number());
        audit.record(transaction, actor, "application." + word(action), subject, null, after);
    }

    /** The action as message keys spell it: {@code begin-screening}. */
    public static String word(CaseAction action) {
        return action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Holds a case until the transaction ends, and reads it. Call it before anything else is read: then whoever comes second
     * sees what the first one did.
     */
    public Optional<Application> hold(Transaction transaction, String district, long id) {
        applications.hold(transaction, district, id, clock.instant());
        return applications.find(transaction, district, id);
    }

    /** Holds the case for the applicant's writing until the transaction ends; false when it is not the applicant's turn. */
    public boolean holdForWriting(Transaction transaction, Application application) {
        return applications.touch(transaction, application.district(), application.id(), clock.instant()) == 1;
    }

    /** Deletes a case that was never handed in, and its history; false when it is not a draft any more. */
    public boolean deleteDraft(Transaction transaction, Actor actor, Application seen) {
        if (applications.deleteDraft(transaction, seen.district(), seen.id()) != 1) {
            return false;
        }
        events.delete(transaction, seen.district(), seen.id());
        var subject = Subject.of("application", seen.id(), seen.number());
        var before = Map.of("state", seen.state(), "standard", seen.standard().id());
        audit.record(transaction, actor, "application.delete-draft", subject, before, null);
        return true;
    }

    /** Notes who acknowledged the commitment. */
    public void sign(Transaction transaction, Application application, String signer) {
        applications.sign(transaction, application.district(), application.id(), signer, clock.instant());
    }

    /** Notes the self-score that was handed in. */
    public void handIn(Transaction transaction, Application application, BigDecimal selfScore) {
        applications.submitted(transaction, application, selfScore, clock.instant());
    }
}
