package city.wufei.portal.posterrun;

import city.wufei.content.id.Ids;
import city.wufei.content.place.Place;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.sitecode.Poster;
import city.wufei.portal.sitecode.PosterLayout;
import city.wufei.portal.sitecode.Posters;
import city.wufei.portal.sitecode.SmallerPages;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The use cases of printing runs: order, look, fetch, stop. */
@Singleton
public class Runs {
    private static final int SHOWN = 50;
    private static final Duration KEPT = Duration.ofDays(7);

    private final RunRepository repository;
    private final Posters posters;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Runs(RunRepository repository, Posters posters, Transactions transactions, Ids ids, Clock clock) {
        this.repository = repository;
        this.posters = posters;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Orders the posters of the places, which are signed at once; their pages are set one after another. Gives the run's id. */
    public String order(Actor actor, PosterLayout layout, List<Place> places) {
        var serials = posters.print(actor, places).stream().map(Poster::serial).toList();
        var run = new Run(
                actor.district(),
                ids.next(),
                layout,
                Run.State.RUNNING,
                serials,
                0,
                now(),
                actor.name(),
                Optional.empty());
        transactions.run(transaction -> {
            repository.forget(transaction, actor.district(), Ids.firstAt(now().minus(KEPT)));
            repository.add(transaction, run);
        });
        return Ids.text(run.id());
    }

    /** The district's runs of the last days, the newest first. */
    List<Run> newest(String district) {
        return transactions.inTransaction(transaction -> repository.newest(transaction, district, SHOWN));
    }

    Optional<Run> find(String district, String id) {
        return Ids.parse(id)
                .flatMap(number ->
                        transactions.inTransaction(transaction -> repository.find(transaction, district, number)));
    }

    /** Every page of a run that is done. */
    byte[] pdf(Run run) {
        return SmallerPages.joined(transactions.inTransaction(transaction -> repository.parts(transaction, run)));
    }

    /** Stops a run; what was set is thrown away, the posters themselves stay. Whether it was this call that did. */
    boolean cancel(Run run) {
        return transactions.inTransaction(transaction -> {
            var stopped = repository.cancel(transaction, run, now());
            if (stopped) {
                repository.removeParts(transaction, run);
            }
            return stopped;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
