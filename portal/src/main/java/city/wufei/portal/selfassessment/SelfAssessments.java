package city.wufei.portal.selfassessment;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.Published;
import city.wufei.content.standard.SheetProblem;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.CaseEvent;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.application.StandardVersion;
import city.wufei.portal.assessment.Assessments;
import city.wufei.portal.assessment.Seat;
import city.wufei.portal.certificate.Certificate;
import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.decision.Decisions;
import city.wufei.portal.evidence.EvidenceShelf;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.scoresheet.ScoreSheets;
import city.wufei.portal.scoresheet.SectionForm;
import city.wufei.portal.selfassessment.Assessed.Scored;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an applicant does: open a case, fill it in, sign and submit it, withdraw it. */
@Singleton
public class SelfAssessments {
    private final Transactions transactions;
    private final Cases cases;
    private final Organisations organisations;
    private final ScoreSheets sheets;
    private final EvidenceShelf evidence;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Certificates certificates;
    private final PublicationFeed feed;

    SelfAssessments(
            Transactions transactions,
            Cases cases,
            Organisations organisations,
            ScoreSheets sheets,
            EvidenceShelf evidence,
            Assessments assessments,
            Decisions decisions,
            Certificates certificates,
            PublicationFeed feed) {
        this.transactions = transactions;
        this.cases = cases;
        this.organisations = organisations;
        this.sheets = sheets;
        this.evidence = evidence;
        this.assessments = assessments;
        this.decisions = decisions;
        this.certificates = certificates;
        this.feed = feed;
    }

    /** What became of saving a section. */
    sealed interface Saving {
        record Saved() implements Saving {}

        /** Somebody saved the section in between; the case as it is now. */
        record Overtaken(OwnCase now) implements Saving {}

        /** It is not the applicant's turn. */
        record Closed() implements Saving {}
    }

    /** What became of opening a case. */
    sealed interface Opening {
        record Opened(Application application) implements Opening {}

        /** The organisation has a certificate of this type that is not to be renewed yet. */
        record InForce(Certificate certificate) implements Opening {}
    }

    /** What became of submitting. */
    public sealed interface Submission {
        record Submitted(Application application) implements Submission {}

        /** Not complete: what is missing. */
        record Incomplete(List<SheetProblem> problems) implements Submission {}

        record Closed() implements Submission {}
    }

    /** The standards that a district's organisations can apply against, in their newest versions. */
    List<Published<Standard>> offered(String district) {
        return feed.library().standards(district);
    }

    List<Application> ofOrganisation(Organisation organisation) {
        return transactions.inTransaction(
                transaction -> cases.ofOrganisation(transaction, organisation.district(), organisation.id()));
    }

    /** A case of the person's own organisation; any other is not there. */
    Optional<OwnCase> find(Person person, String number) {
        return transactions.inTransaction(transaction -> find(transaction, person, number));
    }

    private Optional<OwnCase> find(Transaction transaction, Person person, String number) {
        return organisations
                .ofPerson(transaction, person.district(), person.id())
                .flatMap(organisation -> Ids.parse(number)
                        .flatMap(id -> cases.find(transaction, person.district(), id))
                        .filter(application -> application.organisationId() == organisation.id())
                        .map(application -> own(transaction, application, organisation)));
    }

    private OwnCase own(Transaction transaction, Application application, Organisation organisation) {
        var standard = application.standard().in(feed.library());
        var sheet = sheets.read(transaction, application.district(), application.id(), standard);
        return new OwnCase(application, organisation, standard, sheet, evidence.of(transaction, application));
    }

    /** What the assessment came to; its applicant sees it once it is decided on, and not while it is decided on again. */
    Optional<Assessed> assessed(OwnCase own) {
        return transactions.inTransaction(transaction -> decisions
                .of(transaction, own.application())
                .flatMap(decision -> decisions
                        .findings(transaction, own.application(), own.standard())
                        .map(findings -> new Assessed(
                                decision, findings, Scored.of(own.sheet(), ""), handedIn(transaction, own)))));
    }

    private List<Scored> handedIn(Transaction transaction, OwnCase own) {
        return assessments.ofCase(transaction, own.application()).stream()
                .filter(Seat::isHandedIn)
                .map(seat -> Scored.of(assessments.sheet(transaction, seat, own.standard()), seat.opinion()))
                .toList();
    }

    List<CaseEvent> history(Application application) {
        return transactions.inTransaction(transaction -> cases.history(transaction, application));
    }

    /**
     * Opens a case against the newest version of a standard; a second click finds the first one's case. A case that is open stays
     * so whatever certificate there is.
     */
    Opening start(Actor actor, Organisation organisation, Published<Standard> standard) {
        var version = StandardVersion.of(standard);
        try {
            return transactions.inTransaction(transaction -> start(transaction, actor, organisation, version));
        } catch (DatabaseFailed failed) {
            if (!failed.isDuplicate()) {
                throw failed;
            }
            return transactions.inTransaction(transaction -> start(transaction, actor, organisation, version));
        }
    }

    /** The open case is looked for first: it ends in the transaction that issues its certificate. */
    private Opening start(Transaction transaction, Actor actor, Organisation organisation, StandardVersion version) {
        var open = cases.open(transaction, organisation.district(), organisation.id(), version.id());
        if (open.isPresent()) {
            return new Opening.Opened(open.get());
        }
        var all = cases.ofOrganisation(transaction, organisation.district(), organisation.id());
        var binding = Optional.ofNullable(binding(transaction, all).get(version.id()));
        return binding.<Opening>map(Opening.InForce::new)
                .orElseGet(() -> new Opening.Opened(cases.start(transaction, actor, organisation.id(), version)));
    }

    /** An organisation's certificates that are not to be renewed yet, by the id of their standard. */
    Map<String, Certificate> binding(List<Application> all) {
        return transactions.inTransaction(transaction -> binding(transaction, all));
    }

    private Map<String, Certificate> binding(Transaction transaction, List<Application> all) {
        var binding = new HashMap<String, Certificate>();
        certificates(transaction, all)
                .filter(certificates::binds)
                .forEach(certificate -> binding.put(certificate.standard().id(), certificate));
        return Map.copyOf(binding);
    }

    /** What the cases of an organisation have earned, the last issued first, whatever became of it. */
    List<Certificate> certificates(List<Application> all) {
        return transactions.inTransaction(transaction -> certificates(transaction, all)
                .sorted(Comparator.comparing(Certificate::issuedOn)
                        .thenComparingLong(Certificate::id)
                        .reversed())
                .toList());
    }

    private Stream<Certificate> certificates(Transaction transaction, List<Application> all) {
        return all.stream()
                .filter(application -> application.state() == CaseState.DESIGNATED)
                .flatMap(application -> certificates.ofCase(transaction, application).stream());
    }

    /** Saves a section as a draft. */
    Saving save(Person person, Actor actor, OwnCase own, SectionForm typed) {
        return transactions.inTransaction(transaction -> {
            var application = own.application();
            if (!cases.holdForWriting(transaction, application)) {
                return new Saving.Closed();
            }
            var saved = save(transaction, actor, application, typed);
            return saved
                    ? new Saving.Saved()
                    : new Saving.Overtaken(
                            find(transaction, person, application.number()).orElseThrow());
        });
    }

    /** For use inside of a transaction that holds the case. */
    public boolean save(Transaction transaction, Actor actor, Application application, SectionForm typed) {
        return sheets.save(
                transaction,
                application.district(),
                application.id(),
                typed.section().id(),
                typed.version(),
                typed.answers(),
                actor.name());
    }

    /** Signs the commitment and hands the application in, if nothing is missing. */
    public Submission submit(Person person, Actor actor, OwnCase own, String signer) {
        return transactions.inTransaction(transaction -> {
            var held = cases.hold(
                            transaction,
                            own.application().district(),
                            own.application().id())
                    .orElseThrow();
            var sheet = sheets.read(transaction, held.district(), held.id(), own.standard());
            var problems = sheet.problems();
            if (!problems.isEmpty()) {
                return new Submission.Incomplete(problems);
            }
            var note = Note.toApplicant("");
            var outcome = cases.take(transaction, person, actor, held, CaseAction.SUBMIT, note, Set.of(Need.COMPLETE));
            if (outcome instanceof Outcome.Taken(Application submitted)) {
                cases.sign(transaction, submitted, signer);
                cases.handIn(transaction, submitted, sheet.verdict().total());
                return new Submission.Submitted(submitted);
            }
            return new Submission.Closed();
        });
    }

    /** Deletes a draft with everything in it; false when it is none any more. */
    boolean deleteDraft(Actor actor, OwnCase own) {
        var application = own.application();
        var files = transactions.inTransaction(transaction -> {
            if (!cases.deleteDraft(transaction, actor, application)) {
                return Optional.<List<String>>empty();
            }
            sheets.delete(transaction, application.district(), application.id());
            return Optional.of(evidence.forget(transaction, application));
        });
        files.ifPresent(evidence::delete);
        return files.isPresent();
    }

    public Outcome withdraw(Person person, Actor actor, OwnCase own, String reason) {
        return transactions.inTransaction(transaction -> cases.take(
                transaction,
                person,
                actor,
                own.application(),
                CaseAction.WITHDRAW,
                Note.toApplicant(reason),
                Set.of()));
    }
}
