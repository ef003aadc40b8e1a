package city.wufei.portal.sitecode;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.checkin.SiteTerms;
import city.wufei.content.district.Category;
import city.wufei.content.district.District;
import city.wufei.content.district.Position;
import city.wufei.content.district.Scheme;
import city.wufei.content.district.SchemeCategory;
import city.wufei.content.district.Subdistrict;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.Weekday;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlaceType;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sitecode.SiteCodeOutcome;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.portal.pdf.PdfRenderers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PosterPdfTest {
    private static final String DISTRICT = "310117-songjiang";
    private static final URI PUBLIC = URI.create("https://songjiang.wufei.example");
    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final KeyPair pair = SiteCodes.newKeyPair();
    private final SigningKey key = SigningKey.of("0N8QK3V5W2X7Z", DISTRICT, pair.getPublic(), Instant.EPOCH);
    private final PosterPdf posters = new PosterPdf(PdfRenderers.fresh(), new ScanAddress(PUBLIC));

    @Test
    void theCodeReadFromTheRenderedPageIsGenuine() throws Exception {
        var text = PosterScan.of(render(place("方松街道示例回收点一")));

        assertThat(text).startsWith(PUBLIC + "/q/1.");
        var outcome = SiteCodes.verify(
                text.substring((PUBLIC + "/q/").length()),
                id -> Optional.of(key).filter(k -> k.keyId().equals(id)));
        assertThat(outcome)
                .isEqualTo(new SiteCodeOutcome.Genuine(
                        SiteCode.of(DISTRICT, "fangsong-recycle-01", key.keyId(), "0N8QK3V5W2X80")));
    }

    @Test
    void theCodeIsEightyMillimetresWideAndReadsFromAPoorPicture() throws Exception {
        var pdf = render(place("方松街道示例回收点一"));

        assertThat(PosterScan.at(pdf, 200).millimetres()).isGreaterThanOrEqualTo(80);
        assertThat(PosterScan.at(pdf, 90).text()).startsWith(PUBLIC.toString());
    }

    @Test
    void thePageIsA4AndSaysWhatAVisitorNeeds() throws Exception {
        try (var document = Loader.loadPDF(render(place("方松街道示例回收点一")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var size = document.getPage(0).getMediaBox();
            assertThat(Math.round(size.getWidth() / POINTS_PER_MM)).isEqualTo(210);
            assertThat(Math.round(size.getHeight() / POINTS_PER_MM)).isEqualTo(297);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("扫码打卡 得绿色积分", "上海市松江区", "方松街道示例回收点一", "示例", "每次 10 分")
                    .contains("可回收物", "有害垃圾", "每天 07:00", "打不开？用手机相机或微信扫一扫")
                    .contains("编号 0N8QK3V5W2X80", "songjiang.wufei.example");
        }
    }

    @Test
    void eachPosterHasAPageOfItsOwn() throws Exception {
        var shortName = place("方松街道示例回收点一");
        var longName = place("泖港镇示例生活垃圾分类科普馆与资源循环利用教育实践基地（北馆）");
        try (var document = Loader.loadPDF(render(shortName, longName, shortName))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void onA5EverythingIsSmallerAlikeAndTheCodeStillReads() throws Exception {
        var pdf = render(PosterLayout.A5, place("方松街道示例回收点一"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(Math.round(document.getPage(0).getMediaBox().getWidth() / POINTS_PER_MM))
                    .isEqualTo(148);
        }
        assertThat(PosterScan.at(pdf, 150).text()).startsWith(PUBLIC + "/q/1.");
        assertThat(PosterScan.at(pdf, 150).millimetres()).isGreaterThanOrEqualTo(55);
    }

    @Test
    void everyStickerOfASheetReadsAndTheNextPlacesGoOnAnotherSheet() throws Exception {
        var one = PosterScan.picture(render(PosterLayout.STICKERS, place("方松街道示例回收点一")));
        for (var row = 0; row < 8; row++) {
            for (var column = 0; column < 3; column++) {
                var code = PosterScan.within(one, column * 70f, 0.5f + row * 37f, 70, 37);
                assertThat(code).as("row %d, column %d", row, column).startsWith(PUBLIC + "/q/1.");
            }
        }
        var places = IntStream.range(0, 25)
                .mapToObj(n -> place("泖港镇示例生活垃圾分类科普馆与资源循环利用教育实践基地（北馆）" + n))
                .toArray(Place[]::new);
        try (var document = Loader.loadPDF(render(PosterLayout.STICKERS, places))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void whereThePositionMakesADifferenceThePosterSaysWhatEachEarns() throws Exception {
        var place = place("方松街道示例回收点一");
        var page = new PosterPdf.Page(place, poster(place), new SiteTerms(place.position(), 300, 3, 2, false));

        try (var document = Loader.loadPDF(posters.render(district(), Optional.of(scheme()), List.of(page)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("每天一次，打开定位 3 分，不打开 2 分");
        }
    }

    private static SiteTerms terms(Place place) {
        var points = place.checkIn().points();
        return new SiteTerms(place.position(), place.checkIn().radiusMetres(), points, points, false);
    }

    private byte[] render(PosterLayout layout, Place... places) throws Exception {
        var pages = Arrays.stream(places)
                .map(place -> new PosterPdf.Page(place, poster(place), terms(place)))
                .toList();
        var pdf = posters.render(district(), Optional.of(scheme()), layout, pages);
        var file = System.getProperty("wufei.posters");
        if (file != null) {
            Files.write(Path.of(file.replace(".pdf", "-" + layout.code() + "-" + places.length + ".pdf")), pdf);
        }
        return pdf;
    }

    /** Writes the pages for a person to look at, when asked: -Dwufei.posters=target/posters.pdf */
    private byte[] render(Place... places) throws Exception {
        var pages = Arrays.stream(places)
                .map(place -> new PosterPdf.Page(place, poster(place), terms(place)))
                .toList();
        var pdf = posters.render(district(), Optional.of(scheme()), pages);
        var file = System.getProperty("wufei.posters");
        if (file != null) {
            Files.write(Path.of(file), pdf);
        }
        return pdf;
    }

    private Poster poster(Place place) {
        var serial = "0N8QK3V5W2X80";
        var code = SiteCodes.sign(pair.getPrivate(), SiteCode.of(DISTRICT, place.id(), key.keyId(), serial));
        return new Poster(
                DISTRICT,
                serial,
                place.id(),
                1,
                key.keyId(),
                code,
                Instant.EPOCH,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Place place(String name) {
        return new Place(
                "fangsong-recycle-01",
                name,
                PlaceType.RECYCLING_POINT,
                "310117003",
                "松江区示例路57号，公园南门内（示例地址，设无障碍通道）",
                new Position(31.03, 121.22),
                List.of(new OpeningHours(List.of(Weekday.values()), LocalTime.of(7, 0), LocalTime.of(19, 0))),
                List.of(Category.RECYCLABLE, Category.HAZARDOUS),
                List.of("废纸", "塑料瓶", "旧衣物"),
                null,
                true,
                new CheckInRule(true, 200, 10));
    }

    private static District district() {
        return new District(
                DISTRICT,
                "上海市松江区",
                "松江区",
                "Songjiang District, Shanghai",
                "310117",
                new Position(31.03, 121.22),
                List.of(new Subdistrict("310117003", "方松街道", "Fangsong Subdistrict", "街道")),
                null,
                List.of(),
                null,
                null);
    }

    private static Scheme scheme() {
        return new Scheme(
                "shanghai",
                "《上海市生活垃圾管理条例》",
                List.of(
                        category(Category.RECYCLABLE, "可回收物", "#0B5FAE"),
                        category(Category.HAZARDOUS, "有害垃圾", "#C8102E"),
                        category(Category.FOOD, "湿垃圾", "#7A4B2A"),
                        category(Category.RESIDUAL, "干垃圾", "#3A3A3A"),
                        category(Category.BULKY, "大件垃圾", "#5B6770"),
                        category(Category.RENOVATION, "装修垃圾", "#8A6D3B"),
                        category(Category.GARDEN, "园林垃圾", "#2E7D32"),
                        category(Category.ELECTRONIC, "电子废弃物", "#455A64")));
    }

    private static SchemeCategory category(Category category, String name, String colour) {
        return new SchemeCategory(category, name, category.code(), colour, "#FFFFFF", "", List.of());
    }
}
