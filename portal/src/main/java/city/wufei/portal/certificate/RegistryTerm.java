package city.wufei.portal.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** A span of days that the registry can be narrowed to, and that the home pages count. */
public enum RegistryTerm {
    /** Issued in the last 30 days, today included. */
    NEW(30),
    /** Valid today, and until a day of the next 90. */
    EXPIRING(90);

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final int days;

    RegistryTerm(int days) {
        this.days = days;
    }

    /** How many days it spans. */
    int days() {
        return days;
    }

    /** From the first to the last day, both included, for what is issued and for what is valid until. */
    record Days(LocalDate issuedFrom, LocalDate expiresFrom, LocalDate expiresUntil) {
        static final Days ALL = new Days(FIRST, FIRST, LAST);
    }

    /** The word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Days on(LocalDate today) {
        return switch (this) {
            case NEW -> new Days(today.minusDays(days - 1L), FIRST, LAST);
            case EXPIRING -> new Days(FIRST, today, today.plusDays(days));
        };
    }

    /** What an address asks for; everything for a word that is none of these. */
    static Days asked(String code, LocalDate today) {
        return Arrays.stream(values())
                .filter(term -> term.code().equals(code))
                .findFirst()
                .map(term -> term.on(today))
                .orElse(Days.ALL);
    }
}
