package city.wufei.portal.sitecode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import java.awt.image.BufferedImage;
import java.io.IOException;
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
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(part)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    static PosterScan at(byte[] pdf, int dotsPerInch) throws IOException, ReaderException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            var result = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            var modules =
                    new Detector(bitmap.getBlackMatrix()).detect().getBits().getWidth();
            var finders = result.getResultPoints(); // centres: bottom left, top left, top right
            var betweenCentres = finders[2].getX() - finders[1].getX();
            var pixels = betweenCentres * modules / (modules - FINDER_MODULES);
            return new PosterScan(result.getText(), pixels * MILLIMETRES_PER_INCH / dotsPerInch);
        }
    }
}
