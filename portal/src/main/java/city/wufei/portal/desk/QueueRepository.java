package city.wufei.portal.desk;

import city.wufei.content.id.Ids;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queue: submitted cases of a district with their organisations, over the key application_queue. */
@Singleton
class QueueRepository {
    private static final Map<String, String> COLUMNS = Map.of(
            "due",
            "due_on IS NULL, due_on",
            "organisation",
            "o.name",
            "type",
            "a.standard_id",
            "state",
            "a.state",
            "submitted",
            "a.submitted_at",
            "score",
            "a.self_score");
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final String WANTED = """
            WHERE a.district_id = ? AND a.submitted_at > ? AND a.submitted_at <= ? AND (? = '' OR a.state = ?)
                AND (? = '' OR a.standard_id = ?) AND (o.name LIKE ? OR o.credit_code LIKE ? OR a.id = ?)
                AND FIND_IN_SET(a.state, ?) > 0
            """;
    /** When a case came into its state. */
    private static final String SINCE =
            "COALESCE((SELECT MAX(e.at) FROM case_event e WHERE e.district_id = a.district_id"
                    + " AND e.application_id = a.id AND e.from_state <> e.to_state), a.submitted_at)";

    /** Submitted, and something still happens to them. */
    private static final Set<CaseState> OPEN = Arrays.stream(CaseState.values())
            .filter(state -> state != CaseState.DRAFT && !state.isFinal())
            .collect(Collectors.toUnmodifiableSet());

    private final Clock clock;

    QueueRepository(Clock clock) {
        this.clock = clock;
    }

    /**
     * Filters: {@code state}, {@code type}, {@code age} (at least so many days); an empty one matches everything. The text is part of an
     * organisation's name or credit code, or a case's number; {@code who=open} leaves out what is closed.
     *
     * @param mine only cases in these states, when {@code who=me} is asked for
     */
    PageOf<QueueRow> search(Transaction transaction, String district, TableQuery query, Set<CaseState> mine) {
        var wanted = wanted(district, query, mine);
        var total = transaction.count("""
                SELECT COUNT(*)
                FROM application a JOIN organisation o ON o.district_id = a.district_id AND o.id = a.organisation_id
                """ + WANTED, wanted.toArray());
        return new PageOf<>(rows(transaction, query, wanted, query.size(), query.offset()), total, query);
    }

    /** The same list from its beginning, for a spreadsheet. */
    List<QueueRow> export(Transaction transaction, String district, TableQuery query, Set<CaseState> mine, int most) {
        return rows(transaction, query, wanted(district, query, mine), most, 0);
    }

    private List<QueueRow> rows(Transaction transaction, TableQuery query, List<Object> wanted, int most, int offset) {
        var arguments = new ArrayList<>(wanted);
        arguments.add(most);
        arguments.add(offset);
        return transaction.list(
                """
                SELECT a.id, o.name, a.standard_id, o.subdistrict, a.state, a.self_score, a.submitted_at,
                    %s AS since,
                    CASE WHEN a.state = 'PUBLIC_NOTICE' THEN (
                        SELECT CAST(DATE_ADD(b.closes_at, INTERVAL 479 MINUTE) AS DATE)
                        FROM notice_case c JOIN notice_batch b ON b.district_id = c.district_id AND b.id = c.batch_id
                        WHERE c.district_id = a.district_id AND c.application_id = a.id)
                    ELSE a.due_on END AS due_on
                FROM application a JOIN organisation o ON o.district_id = a.district_id AND o.id = a.organisation_id
                """.formatted(SINCE)
                        + WANTED
                        + " ORDER BY %s, a.id LIMIT ? OFFSET ?"
                                .formatted(query.orderBy(COLUMNS, "a.submitted_at DESC")),
                this::row,
                arguments.toArray());
    }

    private List<Object> wanted(String district, TableQuery query, Set<CaseState> mine) {
        var like = "%" + TableQuery.escapeLike(query.text()) + "%";
        var state = query.filter("state");
        var type = query.filter("type");
        var number = Ids.parse(query.text().strip().toUpperCase(Locale.ROOT)).orElse(0L);
        var states = switch (query.filter("who")) {
            case "me" -> mine;
            case "open" -> OPEN;
            default -> EnumSet.allOf(CaseState.class);
        };
        return List.of(
                district,
                LONG_AGO,
                submittedBefore(query.filter("age")),
                state,
                state,
                type,
                type,
                like,
                like,
                number,
                states(states));
    }

    /** How many cases stand in each state. */
    Map<CaseState, Long> counts(Transaction transaction, String district) {
        var counts = new java.util.EnumMap<CaseState, Long>(CaseState.class);
        transaction
                .list("""
                        SELECT state, COUNT(*) AS cases FROM application
                        WHERE district_id = ? AND submitted_at IS NOT NULL GROUP BY state
                        """, row -> Map.entry(row.constant("state", CaseState.class), row.number("cases")), district)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /**
     * The longest waiting in one of the states.
     *
     * @param total how many there are, of which five are here
     */
    record Longest(long total, List<QueueRow> rows) {}

    Longest waiting(Transaction transaction, String district, CaseState first, CaseState second) {
        var rows = transaction.list(
                """
                SELECT a.id, o.name, a.standard_id, o.subdistrict, a.state, a.self_score, a.submitted_at, a.due_on,
                    %s AS since,
                    (SELECT COUNT(*) FROM application n
                        WHERE n.district_id = ? AND n.state IN (?, ?) AND n.submitted_at IS NOT NULL) AS total
                FROM application a JOIN organisation o ON o.district_id = a.district_id AND o.id = a.organisation_id
                WHERE a.district_id = ? AND a.state IN (?, ?) AND a.submitted_at IS NOT NULL ORDER BY a.submitted_at LIMIT 5
                """.formatted(SINCE),
                row -> Map.entry(row.number("total"), row(row)),
                district,
                first,
                second,
                district,
                first,
                second);
        return new Longest(
                rows.isEmpty() ? 0 : rows.getFirst().getKey(),
                rows.stream().map(Map.Entry::getValue).toList());
    }

    /**
     * What the office watches, in one statement.
     *
     * @param waiting open cases that were submitted at least so many days ago
     * @param seats assessors who have not handed in
     * @param overdue cases that were given back and did not come again in time
     * @param closing notices that end until then
     */
    record Watched(long waiting, long seats, long overdue, long closing) {}

    Watched watched(Transaction transaction, String district, int days, Instant closingUntil) {
        var open = states(OPEN);
        return transaction
                .first(
                        """
                        SELECT
                            (SELECT COUNT(*) FROM application WHERE district_id = ? AND submitted_at > ?
                                AND submitted_at <= ? AND FIND_IN_SET(state, ?) > 0) AS waiting,
                            (SELECT COUNT(*) FROM application a JOIN assignment s
                                ON s.district_id = a.district_id AND s.application_id = a.id
                                WHERE a.district_id = ? AND a.state = 'ASSESSMENT'
                                    AND s.state IN ('ASKED', 'DECLARED')) AS seats,
                            (SELECT COUNT(*) FROM application WHERE district_id = ? AND state = 'RETURNED'
                                AND due_on < ?) AS overdue,
                            (SELECT COUNT(*) FROM notice_batch WHERE district_id = ? AND state = 'OPEN'
                                AND closes_at > ? AND closes_at <= ?) AS closing
                        """,
                        row -> new Watched(
                                row.number("waiting"),
                                row.number("seats"),
                                row.number("overdue"),
                                row.number("closing")),
                        district,
                        LONG_AGO,
                        submittedBefore(Integer.toString(days)),
                        open,
                        district,
                        district,
                        today(),
                        district,
                        clock.instant(),
                        closingUntil)
                .orElseThrow();
    }

    private static String states(Set<CaseState> states) {
        return states.stream().map(CaseState::name).collect(Collectors.joining(","));
    }

    private Instant submittedBefore(String days) {
        var age = days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
        return clock.instant().minus(Duration.ofDays(age)).plusSeconds(1);
    }

    private QueueRow row(Row row) {
        var state = row.constant("state", CaseState.class);
        var dueOn = row.optionalDate("due_on");
        var today = today();
        return new QueueRow(
                row.number("id"),
                row.text("name"),
                row.text("standard_id"),
                row.text("subdistrict"),
                state,
                row.optionalDecimal("self_score"),
                row.instant("submitted_at"),
                row.instant("since"),
                dueOn,
                QueueRow.days(row.instant("submitted_at"), clock.instant()),
                state == CaseState.RETURNED && dueOn.filter(today::isAfter).isPresent(),
                Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Show.ZONE));
    }
}
