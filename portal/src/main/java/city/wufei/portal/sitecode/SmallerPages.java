package city.wufei.portal.sitecode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Pages that exist, on other paper or in one document. */
public final class SmallerPages {
    private SmallerPages() {}

    /** The A4 pages of a document on A5, everything on them smaller alike. */
    static byte[] half(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            for (var page : document.getPages()) {
                shrink(document, page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was just set", e);
        }
    }

    private static void shrink(PDDocument document, PDPage page) throws IOException {
        var scale = PDRectangle.A5.getWidth() / page.getMediaBox().getWidth();
        try (var content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.PREPEND, false, false)) {
            content.transform(Matrix.getScaleInstance(scale, scale));
        }
        page.setMediaBox(PDRectangle.A5);
        page.setCropBox(PDRectangle.A5);
    }

    /** The documents one after another in one. */
    public static byte[] joined(List<byte[]> parts) {
        var merger = new PDFMergerUtility();
        parts.forEach(part -> merger.addSource(new RandomAccessReadBuffer(part)));
        var out = new ByteArrayOutputStream();
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was set before", e);
        }
        return out.toByteArray();
    }
}
