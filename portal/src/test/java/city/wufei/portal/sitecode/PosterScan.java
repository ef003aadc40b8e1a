package city.wufei.portal.sitecode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads the code from a poster as a phone does: from a picture of its first page.
 *
 * @param millimetres the code's side on paper, without its quiet zone
 */
public record PosterScan(String text, float millimetres) {
    private static final int FINDER_MODULES = 7;
    private static final int PRINTER_DOTS = 300;
    private static final int PICTURES = 8;
    private static final float MILLIMETRES_PER_INCH = 25.4f;

    /** The text that the code says, from a picture of ordinary sharpness. */
    public static String of(byte[] pdf) throws IOException, ReaderException {
        return at(pdf, 150).text();
    }

    /** The first page as a good printer sets it. */
    static BufferedImage picture(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, PRINTER_DOTS);
        }
    }

    /** The text of the code in a part of such a picture, in millimetres from its top left. */
    static String within(BufferedImage picture, float left, float top, float width, float height)
            throws ReaderException {
        var dots = PRINTER_DOTS / MILLIMETRES_PER_INCH;
        var part = picture.getSubimage(
                (int) (left * dots), (int) (top * dots), (int) (width * dots), (int) (height * dots));
        return firstRead(nearer -> read(larger(part, 1 + nearer / 30.0)).getText());
    }

    private static BufferedImage larger(BufferedImage picture, double times) {
        var larger = new BufferedImage(
                (int) (picture.getWidth() * times), (int) (picture.getHeight() * times), BufferedImage.TYPE_INT_RGB);
        var graphics = larger.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, larger.getWidth(), larger.getHeight(), null);
        graphics.dispose();
        return larger;
    }

    static PosterScan at(byte[] pdf, int dotsPerInch) throws IOException, ReaderException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            return firstRead(nearer -> of(renderer, dotsPerInch + nearer));
        }
    }

    /** A picture taken so much nearer, and what is read in it. */
    @FunctionalInterface
    private interface Look<T> {
        T at(int nearer) throws ReaderException;
    }

    /**
     * A camera takes many pictures in a second, and one that is read is enough. Codes differ from run to run, and now and then one has
     * dots that a reader takes for a corner at just one size.
     */
    private static <T> T firstRead(Look<T> look) throws ReaderException {
        ReaderException last = NotFoundException.getNotFoundInstance();
        for (var nearer = 0; nearer < PICTURES; nearer++) {
            try {
                return look.at(nearer);
            } catch (ReaderException unread) {
                last = unread;
            }
        }
        throw last;
    }

    private static PosterScan of(PDFRenderer renderer, int dotsPerInch) throws ReaderException {
        var page = page(renderer, dotsPerInch);
        var result = read(page);
        var modules =
                new Detector(bitmap(page).getBlackMatrix()).detect().getBits().getWidth();
        var finders = result.getResultPoints(); // centres: bottom left, top left, top right
        var betweenCentres = finders[2].getX() - finders[1].getX();
        var pixels = betweenCentres * modules / (modules - FINDER_MODULES);
        return new PosterScan(result.getText(), pixels * MILLIMETRES_PER_INCH / dotsPerInch);
    }

    private static BufferedImage page(PDFRenderer renderer, int dotsPerInch) {
        try {
            return renderer.renderImageWithDPI(0, dotsPerInch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result read(BufferedImage picture) throws ReaderException {
        return new QRCodeReader().decode(bitmap(picture), Map.of(DecodeHintType.TRY_HARDER, true));
    }

    private static BinaryBitmap bitmap(BufferedImage picture) {
        return new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
    }
}
