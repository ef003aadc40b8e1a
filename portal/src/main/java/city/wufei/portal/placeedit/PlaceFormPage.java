package city.wufei.portal.placeedit;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.district.District;
import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.Published;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.NotHere;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands around the form of a place. */
@Singleton
class PlaceFormPage {
    private final PublicationFeed feed;
    private final PlaceWords words;
    private final Messages messages;

    PlaceFormPage(PublicationFeed feed, PlaceWords words, Messages messages) {
        this.feed = feed;
        this.words = words;
        this.messages = messages;
    }

    Optional<Place> read(Person person, Form form, Optional<Place> before) {
        return PlaceForm.read(form, district(person), rules(person), before);
    }

    Map<String, Object> ofNew(Visitor visitor, Person person, Form form) {
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("words", words.of(person.district(), visitor.language()));
        model.put("fresh", true);
        model.put("rules", rules(person));
        model.put("action", "/places/new");
        return model;
    }

    Map<String, Object> of(Visitor visitor, Person person, Published<Place> known, Form form) {
        var model = ofNew(visitor, person, form);
        model.putAll(PlaceEditController.head(known));
        model.put("fresh", false);
        model.put("action", PlaceEditController.path(known.id()) + "/edit");
        return model;
    }

    List<PlaceComparison.Row> changes(Visitor visitor, @Nullable Place before, Place after) {
        var district = visitor.actor().district();
        return PlaceComparison.changes(
                before,
                after,
                words.of(district, visitor.language()),
                messages.text(visitor.language(), "placeedit.yes"));
    }

    private CheckInRules rules(Person person) {
        return feed.library().checkInRules(person.district()).document();
    }

    private District district(Person person) {
        return feed.library().district(person.district()).orElseThrow(NotHere::new);
    }
}
