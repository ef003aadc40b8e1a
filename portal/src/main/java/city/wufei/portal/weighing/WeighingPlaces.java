package city.wufei.portal.weighing;

import city.wufei.content.place.Material;
import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Person;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The places at which staff can weigh. */
@Singleton
class WeighingPlaces {
    private final PublicationFeed feed;

    WeighingPlaces(PublicationFeed feed) {
        this.feed = feed;
    }

    /** Those of the district that take check-ins, by name. */
    List<Place> of(Person person) {
        return feed.library().places(person.district()).stream()
                .filter(place -> place.checkIn().enabled() && !place.isClosedForGood())
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    Optional<Place> find(Person person, String id) {
        return of(person).stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** What can be weighed at a place: what it takes, or anything where it does not say. */
    static List<Material> materials(Place place) {
        var taken = place.allMaterials();
        return taken.isEmpty()
                ? Arrays.asList(Material.values())
                : taken.stream().sorted().toList();
    }
}
