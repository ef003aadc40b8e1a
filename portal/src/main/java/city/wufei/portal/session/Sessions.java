package city.wufei.portal.session;

import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.session.SessionRepository.Running;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The sessions of people who are logged in. They live in the database, so that every instance knows them and ending one counts
 * with the very next request. Left alone for half an hour, or after twelve hours, one has to log in again.
 */
@Singleton
class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BROWSER_LENGTH = 200;

    private final Transactions transactions;
    private final SessionRepository repository;
    private final Tokens tokens;
    private final Audit audit;
    private final Clock clock;

    Sessions(Transactions transactions, SessionRepository repository, Tokens tokens, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts a session; the returned secret goes into the cookie and nowhere else. */
    String start(Person person, String address, String browser) {
        return transactions.inTransaction(transaction -> start(transaction, person, address, browser));
    }

    /** Starts the session of somebody who has just given their password; of staff it is in the audit trail. */
    String logIn(Person person, String address, String browser) {
        return transactions.inTransaction(transaction -> {
            var token = start(transaction, person, address, browser);
            var actor = new Actor(person.district(), person.id(), person.login(), person.name(), address);
            note(transaction, person, actor, "session.start");
            return token;
        });
    }

    private void note(Transaction transaction, Person person, Actor actor, String action) {
        if (person.isStaff()) {
            audit.record(transaction, actor, action, Subject.of("person", person.id(), person.name()), null, null);
        }
    }

    String start(Transaction transaction, Person person, String address, String browser) {
        var token = tokens.fresh();
        repository.forget(transaction, clock.instant().minus(KEPT));
        var shortened = browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH));
        repository.insert(transaction, Tokens.hash(token), person, address, shortened, clock.instant());
        return token;
    }

    /** What a cookie is worth now, noting that its person was seen. */
    SessionState find(String token) {
        return transactions.inTransaction(transaction -> repository
                .find(transaction, Tokens.hash(token))
                .map(found -> state(transaction, found))
                .orElseGet(SessionState.None::new));
    }

    private SessionState state(Transaction transaction, SessionRepository.Found found) {
        var now = clock.instant();
        if (found.disabled()) {
            return new SessionState.None();
        }
        if (found.ended()
                || found.seenAt().isBefore(now.minus(IDLE))
                || found.createdAt().isBefore(now.minus(LONGEST))) {
            return new SessionState.Idle(found.id(), found.person().id());
        }
        if (found.seenAt().isBefore(now.minus(TOUCH_EVERY))) {
            repository.touch(transaction, found.id(), now);
        }
        return new SessionState.Live(found.id(), found.person(), found.mustChangePassword());
    }

    /** Logs out; of staff it is in the audit trail. */
    void logOut(Person person, Actor actor, String id) {
        transactions.run(transaction -> {
            if (repository.end(transaction, person.district(), id, Ending.SELF, clock.instant()) == 1) {
                note(transaction, person, actor, "session.end");
            }
        });
    }

    /** How the session ended that a cookie names, if it has. */
    Ending ending(String token) {
        var id = Tokens.hash(token);
        return transactions.inTransaction(transaction -> repository
                .ending(transaction, id)
                .or(() -> repository.find(transaction, id).map(found -> ending(transaction, found)))
                .orElse(Ending.NONE));
    }

    /** Of one that nobody ended by itself: a new password ends the others. */
    private Ending ending(Transaction transaction, SessionRepository.Found found) {
        if (found.ended()) {
            return Ending.SELF;
        }
        return state(transaction, found) instanceof SessionState.Idle ? Ending.TIMEOUT : Ending.NONE;
    }

    /** The person's own sessions that run, the last seen first. */
    List<Running> own(Person person) {
        return transactions.inTransaction(
                transaction -> repository.ofPerson(transaction, person.district(), person.id(), idleSince()));
    }

    /** Ends one of the person's own sessions; false when it is not theirs or has ended. */
    boolean endOwn(Person person, Actor actor, String id) {
        return transactions.inTransaction(transaction -> {
            var theirs = repository.ofPerson(transaction, person.district(), person.id(), idleSince()).stream()
                    .anyMatch(session -> session.id().equals(id));
            if (!theirs || repository.end(transaction, person.district(), id, Ending.SELF, clock.instant()) == 0) {
                return false;
            }
            note(transaction, person, actor, "session.end");
            return true;
        });
    }

    /** Throws a person of the administrator's district out of all their sessions; the answer is how many there were. */
    int revokeAll(Actor actor, Person person) {
        return transactions.inTransaction(transaction -> {
            var ended = repository.endAll(transaction, actor.district(), person.id(), clock.instant());
            if (ended > 0) {
                var subject = Subject.of("person", person.id(), person.name());
                audit.record(transaction, actor, "session.revoke-all", subject, null, Map.of("sessions", ended));
            }
            return ended;
        });
    }

    /** Throws somebody out of the administrator's district; false when there is no such session any more. */
    boolean revoke(Actor actor, String id) {
        return transactions.inTransaction(transaction -> {
            var session = repository.running(transaction, actor.district(), id, idleSince());
            if (session.isEmpty()
                    || repository.end(transaction, actor.district(), id, Ending.ADMIN, clock.instant()) == 0) {
                return false;
            }
            var who = session.get();
            var subject = Subject.of("person", who.personId(), who.name());
            audit.record(transaction, actor, "session.revoke", subject, Map.of("address", who.address()), null);
            return true;
        });
    }

    PageOf<Running> running(String district, TableQuery query) {
        return transactions.inTransaction(transaction -> repository.search(transaction, district, idleSince(), query));
    }

    private Instant idleSince() {
        return clock.instant().minus(IDLE);
    }
}
