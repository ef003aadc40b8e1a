package city.wufei.appapi.checkin;

import city.wufei.content.checkin.Suspicion;
import city.wufei.contracts.staff.ReviewFacts;
import java.util.List;

/** Why a check-in is looked at by a person before its points count, and what was seen. */
record Held(List<Suspicion> why, ReviewFacts facts) {
    Held {
        why = List.copyOf(why);
    }
}
