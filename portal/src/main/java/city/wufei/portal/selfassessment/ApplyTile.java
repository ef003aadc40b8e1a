package city.wufei.portal.selfassessment;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The applicant's running cases on their home page, with what is due; a way in for those who have neither one nor a certificate. */
@Singleton
final class ApplyTile implements HomeTile {
    private static final int SHOWN = 5;

    private final Organisations organisations;
    private final SelfAssessments selfAssessments;
    private final PublicationFeed feed;
    private final Clock clock;

    ApplyTile(Organisations organisations, SelfAssessments selfAssessments, PublicationFeed feed, Clock clock) {
        this.organisations = organisations;
        this.selfAssessments = selfAssessments;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var all = organisations
                .ofPerson(person.district(), person.id())
                .map(selfAssessments::ofOrganisation)
                .orElse(List.of());
        var running = all.stream()
                .filter(application -> !application.state().isFinal())
                .toList();
        var hasResult = all.stream().anyMatch(application -> application.state() == CaseState.DESIGNATED);
        var action = running.isEmpty() && !hasResult ? "home.tile.apply.start" : "home.tile.apply.open";
        var lines = running.stream()
                .limit(SHOWN)
                .map(application -> line(application, show))
                .toList();
        return Optional.of(
                new Tile("home.tile.apply", running.isEmpty() ? -1 : running.size(), "/apply", action, lines));
    }

    /** Which one, how it stands, and until when an answer to it is asked for. */
    private Tile.Line line(Application application, Show show) {
        var due = application.dueOn();
        var today = LocalDate.now(clock.withZone(Show.ZONE));
        var state = show.text("case.state." + application.state().name().toLowerCase(Locale.ROOT));
        return new Tile.Line(
                application.standard().in(feed.library()).name() + " · " + state,
                due.map(day -> show.text("home.tile.until", show.date(day))).orElse(""),
                "/apply/" + application.number(),
                due.filter(today::isAfter).isPresent());
    }
}
