package city.wufei.portal.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders a template under {@code resources/pdf} (well-formed XHTML, Thymeleaf, CSS 2.1 print) to a PDF. Text is set in
 * {@code font-family: 'LXGW WenKai'}, of which only the glyphs used are embedded. Pictures go in as data URIs, see {@link QrCode};
 * nothing is fetched from anywhere. Takes a few hundred milliseconds of processor time: call it off the event loop.
 */
@Singleton
public final class PdfRenderer {
    private static final String FONT = "/fonts/LXGWWenKai-Regular.ttf";

    private final TemplateEngine templates;

    PdfRenderer() {
        var resolver = new ClassLoaderTemplateResolver(PdfRenderer.class.getClassLoader());
        resolver.setPrefix("pdf/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        templates = new TemplateEngine();
        templates.setTemplateResolver(resolver);
    }

    /**
     * The PDF of a template.
     *
     * @param template the file's name without {@code .xhtml}
     */
    public byte[] render(String template, Map<String, Object> model) {
        var xhtml = templates.process(template, new Context(Locale.SIMPLIFIED_CHINESE, model));
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(PdfRenderer::font, "LXGW WenKai")
                    .useHttpStreamImplementation(null)
                    .withHtmlContent(xhtml, null)
                    .withProducer("Wufei")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render " + template, e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        var stream = PdfRenderer.class.getResourceAsStream(FONT);
        if (stream == null) {
            throw new IllegalStateException(FONT + " is not in the jar");
        }
        return stream;
    }
}
