package city.wufei.portal.desk;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.form.Form;
import city.wufei.portal.screening.Screenings;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Terms that the desk sets, typed in working days. */
@Singleton
class Terms {
    private static final int LONGEST = 60;

    private final Screenings screenings;
    private final PublicationFeed feed;

    Terms(Screenings screenings, PublicationFeed feed) {
        this.screenings = screenings;
        this.feed = feed;
    }

    /** The last day of the term in a form's field that begins today; the form is rejected where it is empty. */
    Optional<LocalDate> lastDay(Form form, String field) {
        var days = form.integer(field).orElse(0);
        if (days < 1 || days > LONGEST) {
            form.reject(field, "screening.days.wrong", LONGEST);
            return Optional.empty();
        }
        var lastDay = screenings.deadline(feed.library().calendar(), days);
        if (lastDay.isEmpty()) {
            form.reject(field, "screening.days.no-calendar");
        }
        return lastDay;
    }
}
