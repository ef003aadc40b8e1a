package city.wufei.portal.desk;

import city.wufei.portal.application.CaseState;
import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.certificate.RegistryTerm;
import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.notice.Notices;
import city.wufei.portal.page.Show;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the district stands: figures for its office, each leading to the list that it counts. */
@Singleton
class OfficeFigures implements HomeTile {
    /** Open cases that were submitted so many days ago are shown as waiting long; one of the queue's own filters. */
    private static final int LONG_DAYS = 10;

    private final Transactions transactions;
    private final QueueRepository queue;
    private final Certificates certificates;
    private final Clock clock;

    OfficeFigures(Transactions transactions, QueueRepository queue, Certificates certificates, Clock clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OFFICE);
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        return transactions.inTransaction(transaction -> {
            var district = person.district();
            var watched = queue.watched(
                    transaction, district, LONG_DAYS, clock.instant().plus(Notices.CLOSING));
            var expiring = certificates.count(transaction, district, RegistryTerm.EXPIRING);
            var lines = new ArrayList<Tile.Line>();
            lines.add(line(
                    show.text("home.figures.waiting", LONG_DAYS),
                    watched.waiting(),
                    "/desk/cases?who=open&age=" + LONG_DAYS));
            lines.add(new Tile.Line(
                    show.text("home.figures.overdue"),
                    Long.toString(watched.overdue()),
                    "/desk/cases?state=RETURNED&sort=due",
                    watched.overdue() > 0));
            lines.add(line(show.text("home.figures.seats"), watched.seats(), "/desk/cases?state=ASSESSMENT"));
            lines.add(line(show.text("home.figures.closing"), watched.closing(), "/desk/notices?state=closing"));
            lines.add(
                    line(show.text("home.figures.expiring"), expiring, "/registry?term=expiring&district=" + district));
            queue.counts(transaction, district).forEach((state, count) -> lines.add(ofState(show, state, count)));
            return Optional.of(new Tile("home.figures", -1, "/desk/cases", "home.figures.all", lines));
        });
    }

    private static Tile.Line ofState(Show show, CaseState state, long count) {
        var word = show.text("case.state." + state.name().toLowerCase(Locale.ROOT));
        return line(show.text("home.figures.state", word), count, "/desk/cases?state=" + state);
    }

    private static Tile.Line line(String text, long count, String href) {
        return new Tile.Line(text, Long.toString(count), href, false);
    }
}
