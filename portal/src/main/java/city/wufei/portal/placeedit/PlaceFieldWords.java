package city.wufei.portal.placeedit;

import city.wufei.portal.audit.CodeWords;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets the audit trail say what stands in a place in words. */
@Singleton
final class PlaceFieldWords implements CodeWords {
    private static final Map<String, String> FIELDS = Map.of(
            "placeType", "type",
            "placeAccepts", "accepts",
            "placeTakes", "takes",
            "accessibility", "accessibility");

    private final PlaceWords words;

    PlaceFieldWords(PlaceWords words) {
        this.words = words;
    }

    @Override
    public Optional<String> word(String district, String field, String code, Locale language) {
        return Optional.ofNullable(FIELDS.get(field))
                .map(own ->
                        words.of(district, language).getOrDefault(own, Map.of()).get(code));
    }
}
