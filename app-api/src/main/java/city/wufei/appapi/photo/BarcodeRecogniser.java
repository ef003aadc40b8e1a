package city.wufei.appapi.photo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds barcodes and QR codes. A photo by hand is askew and of any size, so it is tried in several sizes and turned: the
 * reader of bars finds them some 25 degrees to either side, and upside down. UPC-E and the codes of parcels are not looked
 * for, as the pattern of a shelf is easily taken for one.
 */
@Singleton
final class BarcodeRecogniser implements Recogniser {

    /** The longer side of what is tried, the most promising first. */
    private static final List<Integer> SIZES = List.of(1000, 2000, 600);

    private static final List<Integer> TURNS = List.of(0, 90, 45, 135, 22, 112, 67, 157);

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A, BarcodeFormat.QR_CODE));

    private final Clock clock;

    BarcodeRecogniser(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Recognised> recognise(BufferedImage picture, Instant until) {
        for (int size : SIZES) {
            for (int turn : TURNS) {
                if (clock.instant().isAfter(until)) {
                    return Optional.empty();
                }
                var found = read(grey(picture, size, turn));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Recognised> read(LuminanceSource source) {
        return read(new BinaryBitmap(new HybridBinarizer(source)))
                .or(() -> read(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
    }

    private static Optional<Recognised> read(BinaryBitmap bitmap) {
        try {
            var result = new MultiFormatReader().decode(bitmap, HINTS);
            var format =
                    result.getBarcodeFormat().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(new Recognised(format, result.getText()));
        } catch (NotFoundException nothing) {
            return Optional.empty();
        }
    }

    /** The picture in grey, turned about its middle, with white where nothing was. */
    private static LuminanceSource grey(BufferedImage picture, int size, int turn) {
        var scale = Math.min(1.0, (double) size / Math.max(picture.getWidth(), picture.getHeight()));
        var placed = AffineTransform.getRotateInstance(Math.toRadians(turn));
        placed.scale(scale, scale);
        var bounds = placed.createTransformedShape(new Rectangle(picture.getWidth(), picture.getHeight()))
                .getBounds();
        var turned =
                new BufferedImage(Math.max(1, bounds.width), Math.max(1, bounds.height), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = turned.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate(-bounds.getX(), -bounds.getY());
        graphics.drawImage(picture, placed, null);
        graphics.dispose();
        var bytes = ((DataBufferByte) turned.getRaster().getDataBuffer()).getData();
        return new PlanarYUVLuminanceSource(
                bytes, turned.getWidth(), turned.getHeight(), 0, 0, turned.getWidth(), turned.getHeight(), false);
    }
}
