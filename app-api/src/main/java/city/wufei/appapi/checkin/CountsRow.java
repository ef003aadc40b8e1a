package city.wufei.appapi.checkin;

import city.wufei.content.checkin.Counts;
import io.micronaut.core.annotation.Introspected;

/** What a resident was credited with, and has. */
@Introspected
record CountsRow(int balance, int today, int thisMonth) {

    Counts counts() {
        return new Counts(today, thisMonth);
    }
}
