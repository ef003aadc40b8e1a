package city.wufei.appapi.photo;

import city.wufei.content.barcode.Gtin;
import city.wufei.content.barcode.GtinReading;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for a code on a picture, by all recognisers in turn. */
@Singleton
final class PhotoReading {

    /** A resident looks at the phone meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int LONGEST_SIDE = 2000;

    /** A GS1 Digital Link: the number of a product in the address of a QR code, with the 0 of a GTIN-14 before it. */
    private static final Pattern LINK = Pattern.compile("https?://[^?#]*/01/0([0-9]{13})(?:[/?#].*)?");

    private final List<Recogniser> recognisers;
    private final Darkroom darkroom;
    private final Clock clock;

    PhotoReading(List<Recogniser> recognisers, Darkroom darkroom, Clock clock) {
        this.recognisers = List.copyOf(recognisers);
        this.darkroom = darkroom;
        this.clock = clock;
    }

    /** What a picture shows. */
    sealed interface Outcome {
        record Found(Recognised code, Optional<Gtin> gtin) implements Outcome {}

        record Nothing() implements Outcome {}

        record Refused(PictureOutcome.Refused why) implements Outcome {}
    }

    Outcome read(byte[] upload) {
        return darkroom.work(() -> switch (Pictures.read(upload, LONGEST_SIDE)) {
                    case PictureOutcome.Fit(var picture) -> look(picture);
                    case PictureOutcome.Refused refused -> new Outcome.Refused(refused);
                })
                .orElseGet(() -> new Outcome.Refused(new PictureOutcome.Busy()));
    }

    private Outcome look(BufferedImage picture) {
        var until = clock.instant().plus(PATIENCE);
        return recognisers.stream()
                .flatMap(recogniser -> recogniser.recognise(picture, until).stream())
                .findFirst()
                .<Outcome>map(code -> new Outcome.Found(code, gtin(code.text())))
                .orElseGet(Outcome.Nothing::new);
    }

    private static Optional<Gtin> gtin(String text) {
        var link = LINK.matcher(text);
        return Gtin.read(link.matches() ? link.group(1) : text) instanceof GtinReading.Right(var gtin)
                ? Optional.of(gtin)
                : Optional.empty();
    }
}
