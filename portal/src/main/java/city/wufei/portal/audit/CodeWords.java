package city.wufei.portal.audit;

import java.util.Locale;
import java.util.Optional;

/** A feature whose codes stand in entries, such as a subdistrict's, and which knows what people call them. */
public interface CodeWords {
    /** What a code is called that stands in a field of an entry; empty for a field or a code of others. */
    Optional<String> word(String district, String field, String code, Locale language);
}
