package city.wufei.appapi.body;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A parameter that is true or false, by these words: anything else is refused, where the framework takes it for false. */
@Singleton
class PlainTruth implements TypeConverter<CharSequence, Boolean> {

    @Override
    public Optional<Boolean> convert(CharSequence said, Class<Boolean> type, ConversionContext context) {
        return switch (said.toString()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                context.reject(said, new IllegalArgumentException("neither true nor false"));
                yield Optional.empty();
            }
        };
    }
}
