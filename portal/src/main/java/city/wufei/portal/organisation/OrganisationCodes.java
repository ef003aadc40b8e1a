package city.wufei.portal.organisation;

import city.wufei.portal.audit.CodeWords;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets the audit trail call districts, subdistricts and types of cells by their names. */
@Singleton
final class OrganisationCodes implements CodeWords {
    private final Names names;

    OrganisationCodes(Names names) {
        this.names = names;
    }

    @Override
    public Optional<String> word(String district, String field, String code, Locale language) {
        var known = switch (field) {
            case "subdistrict" -> names.subdistricts(district, language);
            case "type", "standard" -> names.types(district, language);
            case "district" -> names.districts(language);
            default -> Map.<String, String>of();
        };
        return Optional.ofNullable(known.get(code));
    }
}
