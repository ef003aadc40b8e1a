package city.wufei.appapi.points;

import java.util.Locale;

/** The accounts that points come from and go to; each entry has a resident's account on one side and one of these on the other. */
enum Account {
    /** Gives what residents earn. */
    POOL,
    /** Takes what is spent, and gives back what is returned. */
    REWARD,
    /** Takes what nobody used in time. */
    EXPIRY,
    /** The other side of what staff put right. */
    CORRECTION,
    /** Takes what was left when a resident was forgotten. */
    FORGOTTEN;

    /** The word in the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
