package city.wufei.portal.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do in their district. A person can hold several. */
public enum Role {
    APPLICANT,
    SCREENER,
    ASSESSOR,
    OFFICE,
    PUBLICITY,
    OPERATOR,
    ADMIN;

    /** The lower-case word in the database, in {@code @Secured} and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the role belongs to the district's staff; an applicant's does not. */
    public boolean isStaff() {
        return this != APPLICANT;
    }

    public static Optional<Role> parse(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
