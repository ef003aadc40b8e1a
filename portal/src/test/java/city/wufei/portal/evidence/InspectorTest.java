package city.wufei.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.wufei.portal.evidence.Inspection.Fault;
import city.wufei.portal.evidence.Inspection.Fit;
import city.wufei.portal.evidence.Inspection.Unfit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {
    @Test
    void aPhotoLosesItsPositionAndKeepsItsOrientation() throws IOException {
        var fit = fit(Photos.jpegWithPosition());
        assertThat(text(fit.bytes())).doesNotContain("GPS");
        assertThat(CleanJpeg.of(fit.bytes()).orientation()).isEqualTo(new Orientation(6));
        var preview = ImageIO.read(new ByteArrayInputStream(fit.preview().orElseThrow()));
        assertThat(preview.getHeight()).as("shown upright").isGreaterThan(preview.getWidth());
    }

    @Test
    void whatStandsBehindThePictureIsDropped() {
        assertThat(text(fit(Photos.jpegWithTrailer()).bytes())).doesNotContain("GPS");
    }

    @Test
    void thePictureItselfStaysAsItWas() throws IOException {
        var before = ImageIO.read(new ByteArrayInputStream(Photos.jpegWithPosition()));
        var after = ImageIO.read(
                new ByteArrayInputStream(fit(Photos.jpegWithPosition()).bytes()));
        assertThat(after.getRGB(0, 0, 640, 480, null, 0, 640)).isEqualTo(before.getRGB(0, 0, 640, 480, null, 0, 640));
    }

    @Test
    void pngAndPdfAreTaken() {
        assertThat(fit(Photos.png()).type()).isEqualTo(EvidenceType.PNG);
        assertThat(fit(Photos.pdf()).type()).isEqualTo(EvidenceType.PDF);
    }

    @Test
    void aPdfThatRunsAScriptWhenItIsOpenedIsRefused() throws IOException {
        assertThat(inspected(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('1')"))))
                .isEqualTo(new Unfit(Fault.ACTIVE));
        assertThat(inspected(document -> {
                    var click = new PDAnnotationLink();
                    click.setAction(new PDActionLaunch());
                    document.getPage(0).setAnnotations(List.of(click));
                }))
                .isEqualTo(new Unfit(Fault.ACTIVE));
        assertThat(inspected(document -> {
                    var link = new PDAnnotationLink();
                    var address = new PDActionURI();
                    address.setURI("https://example.org/");
                    link.setAction(address);
                    document.getPage(0).setAnnotations(List.of(link));
                }))
                .isInstanceOf(Fit.class);
    }

    /** A page with something added. */
    private static Inspection inspected(Consumer<PDDocument> addition) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            addition.accept(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Inspector.inspect(bytes.toByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "MZ\u0090",
                "#!/bin/sh",
                "GIF89a..",
                "plain words",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"
            })
    void anythingElseIsRefusedWhateverItsNameSays(String content) {
        assertThat(Inspector.inspect(content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unfit(Fault.UNKNOWN_TYPE));
    }

    @Test
    void aPhotoThatBreaksOffIsRefused() {
        var jpeg = Photos.jpeg();
        for (var length = 4; length < jpeg.length - 2; length += 97) {
            assertThat(Inspector.inspect(Arrays.copyOf(jpeg, length))).isInstanceOf(Unfit.class);
        }
    }

    @Test
    void aDamagedFileIsKeptOrRefusedAndNeverBreaksAnything() {
        var chance = new Random(20261126);
        for (var whole : List.of(
                Photos.jpeg(), Photos.jpegWithPosition(), Photos.progressive(64, 64), Photos.png(), Photos.pdf())) {
            for (var i = 0; i < 150; i++) {
                var damaged = whole.clone();
                for (var j = 0; j <= i % 8; j++) {
                    damaged[chance.nextInt(Math.min(damaged.length, 900))] = (byte) chance.nextInt(256);
                }
                assertThatCode(() -> Inspector.inspect(damaged)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whatHidesInASegmentThatNoPictureNeedsIsDropped() {
        for (var marker : List.of(0xF0, 0xF5, 0xFD, 0xFE, 0xE3, 0xEF)) {
            assertThat(text(fit(Photos.jpegWithHidden(marker)).bytes()))
                    .as("segment %x", marker)
                    .doesNotContain("GPS");
        }
    }

    @Test
    void aHeaderWithNothingBehindItIsRefused() {
        assertThat(Inspector.inspect("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Unfit(Fault.UNREADABLE));
    }

    @Test
    void aSmallFileThatUnpacksIntoGigabytesIsRefusedUnread() {
        assertThat(Inspector.inspect(Photos.blackPng(8_000_000, 1))).isEqualTo(new Unfit(Fault.TOO_MANY_PIXELS));
        assertThat(Inspector.inspect(Photos.blackPng(1, 100_000))).isEqualTo(new Unfit(Fault.TOO_MANY_PIXELS));
        assertThat(Inspector.inspect(Photos.progressive(6_000, 6_000))).isEqualTo(new Unfit(Fault.TOO_MANY_PIXELS));
        assertThat(fit(Photos.progressive(600, 600)).preview()).isPresent();
        assertThat(fit(Photos.blackPng(30_000, 20)).preview()).isPresent();
    }

    @Test
    void aJpegWithMoreScansThanAnyCameraWritesIsRefused() {
        assertThat(Inspector.inspect(Photos.jpegOfManyScans())).isEqualTo(new Unfit(Fault.UNREADABLE));
    }

    @Test
    void aThumbnailBesideThePictureIsDropped() {
        assertThat(text(fit(Photos.jpegWithThumbnail()).bytes()))
                .doesNotContain("JFXX")
                .contains("JFIF");
    }

    @Test
    void emptyAndTooLargeAreSaid() {
        assertThat(Inspector.inspect(new byte[0])).isEqualTo(new Unfit(Fault.EMPTY));
        assertThat(Inspector.inspect(new byte[Inspector.MAX_BYTES + 1])).isEqualTo(new Unfit(Fault.TOO_LARGE));
    }

    private static Fit fit(byte[] bytes) {
        return (Fit) Inspector.inspect(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
