package city.wufei.portal.demo;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.Published;
import city.wufei.content.standard.Rule;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.application.StandardVersion;
import city.wufei.portal.evidence.ExampleShelf;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.notice.Notices;
import city.wufei.portal.notice.Term;
import city.wufei.portal.organisation.Contact;
import city.wufei.portal.organisation.CreditCode;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.page.Show;
import city.wufei.portal.person.People;
import city.wufei.portal.scoresheet.Answer;
import city.wufei.portal.scoresheet.Item;
import city.wufei.portal.scoresheet.ScoreSheets;
import city.wufei.portal.scoresheet.Section;
import city.wufei.portal.screening.Screenings;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Example organisations with cases in several states, so that a new user sees life. Each is made once, by its credit code. */
@Singleton
@Requires(property = "wufei.demo", value = "true")
@Requires(property = "wufei.demo-cases", value = "true", defaultValue = "true")
final class DemoCases {
    private static final String SONGJIANG = "310117-songjiang";
    private static final String QINGPU = "310118-qingpu";
    private static final int WORKING_DAYS = 5;
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final List<CaseAction> WAY = List.of(
            CaseAction.SUBMIT,
            CaseAction.BEGIN_SCREENING,
            CaseAction.ACCEPT,
            CaseAction.ASSIGN,
            CaseAction.COMPLETE_ASSESSMENT,
            CaseAction.APPROVE);

    private static final List<Example> EXAMPLES = List.of(
            new Example(SONGJIANG, "12310117MB00000013", "示例第一小学", "school", "310117003", CaseState.SUBMITTED),
            new Example(SONGJIANG, "12310117MB00000026", "示例第二中学", "school", "310117004", CaseState.SCREENING),
            new Example(SONGJIANG, "12310117MB00000039", "示例家园社区", "community", "310117001", CaseState.RETURNED),
            new Example(SONGJIANG, "12310117MB0000004C", "示例广场商场", "mall", "310117005", CaseState.ACCEPTED),
            new Example(SONGJIANG, "12310117MB0000005F", "示例实验学校", "school", "310117002", CaseState.APPROVED),
            new Example(SONGJIANG, "12310117MB0000006J", "示例里弄社区", "community", "310117001", CaseState.APPROVED),
            new Example(QINGPU, "12310118MB0000000E", "示例水乡学校", "school", "310118001", CaseState.APPROVED));

    private final Transactions transactions;
    private final People people;
    private final Organisations organisations;
    private final Cases cases;
    private final ScoreSheets sheets;
    private final ExampleShelf shelf;
    private final Provider<ExampleEvidence> pictures;
    private final Screenings screenings;
    private final Notices notices;
    private final PublicationFeed feed;
    private final Clock clock;

    DemoCases(
            Transactions transactions,
            People people,
            Organisations organisations,
            Cases cases,
            ScoreSheets sheets,
            ExampleShelf shelf,
            Provider<ExampleEvidence> pictures,
            Screenings screenings,
            Notices notices,
            PublicationFeed feed,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.organisations = organisations;
        this.cases = cases;
        this.sheets = sheets;
        this.shelf = shelf;
        this.pictures = pictures;
        this.screenings = screenings;
        this.notices = notices;
        this.feed = feed;
        this.clock = clock;
    }

    private record Example(
            String district, String code, String name, String standard, String subdistrict, CaseState state) {
        Organisations.Details details() {
            var contact = new Contact("示例联系人", "021-00000000", "");
            return new Organisations.Details(new CreditCode(code), name, standard, subdistrict, "示例路 100 号", contact);
        }
    }

    /** After the people, which are made before the server is. */
    @EventListener
    @Order(10)
    void make(ServerStartupEvent started) {
        feed.refresh(); // the packs were imported a moment ago
        school();
        EXAMPLES.forEach(this::make);
        Set.of(SONGJIANG, QINGPU).forEach(this::announce);
    }

    /** The organisation of the demonstration's applicant, ready to apply. */
    private void school() {
        var example = new Example(SONGJIANG, "12310117MB00000000", "示例学校", "school", "310117003", CaseState.DRAFT);
        people.holding(SONGJIANG, Role.APPLICANT).stream()
                .filter(person -> person.login().equals("school@songjiang"))
                .forEach(person -> organisations.register(
                        new Actor(SONGJIANG, person.id(), person.login(), person.name(), ""), example.details()));
    }

    private void make(Example example) {
        var standard = feed.library().standard(example.district(), example.standard());
        if (standard.isEmpty()) {
            return;
        }
        try {
            transactions.run(transaction -> make(transaction, example, standard.get()));
        } catch (DatabaseFailed failed) {
            if (!failed.isDuplicate()) {
                throw failed; // a duplicate: another portal that starts at the same time has made it
            }
        }
    }

    private void make(Transaction transaction, Example example, Published<Standard> published) {
        if (organisations
                .withCode(transaction, example.district(), new CreditCode(example.code()))
                .isPresent()) {
            return;
        }
        var standard = published.document();
        var actor = Actor.portal(example.district());
        var organisation = organisations.enter(transaction, actor, example.details());
        var draft = cases.start(transaction, actor, organisation.id(), StandardVersion.of(published));
        fill(transaction, draft, standard);
        if (example.state() != CaseState.APPROVED) {
            show(transaction, draft, standard, example.state());
        }
        walk(transaction, draft, standard, example.state());
    }

    /**
     * Puts evidence beside what asks for it, where the desk is going to look; the example that was returned lacks half of it,
     * since that is why.
     */
    private void show(Transaction transaction, Application draft, Standard standard, CaseState goal) {
        var asked = Section.of(standard).stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.wantsEvidence(answer(item)))
                .toList();
        var photos = new HashMap<String, String>();
        var papers = new HashMap<String, String>();
        for (var item : asked.subList(0, goal == CaseState.RETURNED ? asked.size() / 2 : asked.size())) {
            var what = item.evidence().getFirst();
            if (what.contains("照片")) {
                photos.put(item.id(), what + "（示例）.jpg");
            } else {
                papers.put(item.id(), what + "（示例）.pdf");
            }
        }
        shelf.add(transaction, draft, photos, pictures.get().photo());
        shelf.add(transaction, draft, papers, pictures.get().document());
    }

    private void fill(Transaction transaction, Application draft, Standard standard) {
        for (var section : Section.of(standard)) {
            var answers = new HashMap<String, Answer>();
            section.items().forEach(item -> answers.put(item.id(), answer(item)));
            sheets.save(transaction, draft.district(), draft.id(), section.id(), 0, answers, "示例申报人");
        }
    }

    private void walk(Transaction transaction, Application draft, Standard standard, CaseState goal) {
        var at = draft;
        for (var action : WAY) {
            if (at.state() == goal) {
                return;
            }
            var returned = goal == CaseState.RETURNED && at.state() == CaseState.SCREENING;
            at = step(transaction, at, returned ? CaseAction.RETURN : action);
            if (action == CaseAction.SUBMIT) {
                cases.sign(transaction, at, "示例负责人");
                cases.handIn(
                        transaction,
                        at,
                        sheets.read(transaction, at.district(), at.id(), standard)
                                .verdict()
                                .total());
            }
        }
    }

    private Application step(Transaction transaction, Application at, CaseAction action) {
        var person = new Person(0, "portal", "示例", at.district(), EnumSet.allOf(Role.class));
        var due = screenings
                .deadline(feed.library().calendar(), WORKING_DAYS)
                .orElseGet(() -> LocalDate.now(clock.withZone(Show.ZONE)).plusDays(7));
        var note = action == CaseAction.RETURN
                ? Note.toApplicant("请补充近 12 个月的台账照片，并重新上传清晰的收运合同。").due(due)
                : Note.NONE;
        var outcome = cases.take(
                transaction, person, Actor.portal(at.district()), at, action, note, EnumSet.allOf(Need.class));
        if (outcome instanceof Outcome.Taken(Application taken)) {
            return taken;
        }
        throw new IllegalStateException("the example cannot " + action + " from " + at.state());
    }

    /** The decided examples go on a notice that is over; what a demonstration decides later waits for its own. */
    private void announce(String district) {
        var names = EXAMPLES.stream().map(Example::name).toList();
        var waiting = transactions.inTransaction(transaction ->
                cases.inState(transaction, district, CaseState.APPROVED).stream()
                        .filter(each -> organisations
                                .find(transaction, district, each.organisationId())
                                .filter(organisation -> names.contains(organisation.name()))
                                .isPresent())
                        .toList());
        if (!waiting.isEmpty()) {
            var person = new Person(0, "portal", "示例", district, EnumSet.allOf(Role.class));
            var past = past();
            notices.open(person, Actor.portal(district), "示例：第一批“无废细胞”公示", past.term(), past.opensAt(), waiting);
        }
    }

    private record Past(Instant opensAt, Term term) {}

    /** The whole term of a notice, the latest that is over by now; of seven days where there is no calendar of this year. */
    private Past past() {
        var calendar = feed.library().calendar();
        var today = LocalDate.now(clock.withZone(Show.ZONE));
        var midnight = today.atStartOfDay(Show.ZONE).toInstant();
        return Stream.iterate(today, day -> day.minusDays(1))
                .limit(30)
                .flatMap(day -> Term.ofWorkingDays(calendar, morning(day), WORKING_DAYS)
                        .filter(term -> !term.closesAt().isAfter(midnight) && calendar.isWorkingDay(day))
                        .map(term -> new Past(morning(day), term))
                        .stream())
                .findFirst()
                .orElseGet(() -> new Past(
                        morning(today.minusDays(7)), new Term(WORKING_DAYS, Optional.empty(), midnight, false)));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Show.ZONE).toInstant();
    }

    private static Answer answer(Item item) {
        List<String> values = switch (item.rule()) {
            case Rule.AllOrNothing all -> List.of("yes");
            case Rule.Tiers tiers -> List.of("0");
            case Rule.Deduct deduct -> List.of("1");
            case Rule.Count count -> List.of("3");
            case Rule.Ratio ratio -> List.of(ratio.target().toPlainString());
            case Rule.Features features ->
                IntStream.range(0, features.atLeast())
                        .mapToObj(Integer::toString)
                        .toList();
        };
        return new Answer(values, item.gate() ? "" : "示例说明：有台账和照片可查。");
    }
}
