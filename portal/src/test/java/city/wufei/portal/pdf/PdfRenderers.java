package city.wufei.portal.pdf;

/** Gives tests of other packages a renderer without a running portal. */
public final class PdfRenderers {
    private PdfRenderers() {}

    public static PdfRenderer fresh() {
        return new PdfRenderer();
    }
}
