package city.wufei.appapi.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A picture as it is kept: drawn anew, so that nothing that stood beside it (place, time, camera) comes along. */
sealed interface CleanPhoto {

    /** Enough to read what stands on a package. */
    int LONGEST_SIDE = 1600;

    float QUALITY = 0.82f;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Clean(byte[] jpeg) implements CleanPhoto {}

    record Refused(PictureOutcome.Refused why) implements CleanPhoto {}

    /** Cleans an upload; takes a second of a core. */
    static CleanPhoto of(byte[] upload) {
        return switch (Pictures.read(upload, LONGEST_SIDE)) {
            case PictureOutcome.Fit(var picture) -> new Clean(jpeg(picture));
            case PictureOutcome.Refused refused -> new Refused(refused);
        };
    }

    private static byte[] jpeg(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(Pictures.fitted(picture, LONGEST_SIDE), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
