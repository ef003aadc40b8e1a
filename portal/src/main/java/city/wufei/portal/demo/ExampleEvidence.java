package city.wufei.portal.demo;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Evidence for the examples: drawn here, and each says across the picture that it is one. */
@Singleton
final class ExampleEvidence {
    private static final String FONT = "/fonts/LXGWWenKai-Regular.ttf";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final Color WALL = new Color(0xE7F0EA);
    private static final Color FLOOR = new Color(0xD8DFD9);
    private static final Color INK = new Color(0x1D2723);
    /** Of the four bins, as the city paints them: recyclable, hazardous, wet and residual. */
    private static final Color[] BINS = {
        new Color(0x2B5FA8), new Color(0xB3261E), new Color(0x6B4A2B), new Color(0x33383B)
    };

    private final Font font;
    private final byte[] photo;
    private final byte[] document;

    ExampleEvidence() {
        try (var in = ExampleEvidence.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("the font is missing: " + FONT);
            }
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font cannot be read", e);
        }
        photo = drawPhoto();
        document = drawDocument();
    }

    /** A photo of the four bins. */
    byte[] photo() {
        return photo.clone();
    }

    /** A page of a ledger, as a scanner makes it, for whatever is shown on paper. */
    byte[] document() {
        return document.clone();
    }

    private byte[] drawPhoto() {
        return picture("示例照片：分类投放点", graphics -> {
            graphics.setColor(FLOOR);
            graphics.fillRect(0, 290, WIDTH, HEIGHT - 290);
            for (var i = 0; i < BINS.length; i++) {
                graphics.setColor(BINS[i]);
                graphics.fillRoundRect(70 + i * 130, 150, 100, 170, 14, 14);
                graphics.setColor(BINS[i].darker());
                graphics.fillRoundRect(62 + i * 130, 136, 116, 26, 12, 12);
            }
        });
    }

    private byte[] drawDocument() {
        var page = picture("示例材料：仅供演示", graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(40, 80, WIDTH - 80, HEIGHT - 120);
            graphics.setColor(INK);
            graphics.setFont(font.deriveFont(15f));
            for (var month = 1; month <= 12; month++) {
                var y = 80 + month * 24;
                graphics.drawString(month + " 月", 60, y - 4);
                graphics.drawString(300 + month * 7 + " kg", 200, y - 4);
                graphics.drawString("已收运", 400, y - 4);
                graphics.drawLine(40, y, WIDTH - 40, y);
            }
        });
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var sheet = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(sheet);
            try (var content = new PDPageContentStream(document, sheet)) {
                content.drawImage(JPEGFactory.createFromByteArray(document, page), 0, 0);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] picture(String caption, java.util.function.Consumer<Graphics2D> scene) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(WALL);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        scene.accept(graphics);
        graphics.setColor(INK);
        graphics.setFont(font.deriveFont(26f));
        graphics.drawString(caption, 40, 50);
        graphics.setColor(new Color(168, 50, 31, 110));
        graphics.setFont(font.deriveFont(Font.BOLD, 120f));
        graphics.rotate(-0.3, WIDTH / 2.0, HEIGHT / 2.0);
        graphics.drawString("示例", 200, 270);
        graphics.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
