package city.wufei.portal.review;

import city.wufei.contracts.staff.StaffReviewPage;
import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Check-ins that wait for somebody to look at them; nothing where none does, or app-api does not answer at once. */
@Singleton
final class ReviewsTile implements HomeTile {
    private static final int ORDER = 65;
    private static final int LINES = 3;

    private final ReviewCalls calls;

    ReviewsTile(ReviewCalls calls) {
        this.calls = calls;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OPERATOR, Role.OFFICE);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        return calls.waiting(person, LINES)
                .given()
                .filter(page -> page.waiting() > 0)
                .map(page -> new Tile(
                        "home.reviews", page.waiting(), "/points/reviews", "home.reviews.open", lines(page, show)));
    }

    private static List<Tile.Line> lines(StaffReviewPage page, Show show) {
        return page.items().stream()
                .map(ReviewLine::of)
                .map(line -> new Tile.Line(
                        line.placeName(), show.dateTime(line.at()), "/points/reviews/" + line.id(), false))
                .toList();
    }
}
