package city.wufei.portal.sitecode;

import city.wufei.content.checkin.SiteTerms;
import city.wufei.content.district.Category;
import city.wufei.content.district.District;
import city.wufei.content.district.Scheme;
import city.wufei.content.district.SchemeCategory;
import city.wufei.content.district.Subdistrict;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Library;
import city.wufei.portal.pdf.PdfRenderer;
import city.wufei.portal.pdf.QrCode;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Posters as a PDF to hang up or to stick on, in the words and colours of the district's city. */
@Singleton
public class PosterPdf {
    /** The four of GB/T 19095-2019, whose colours every resident of the city knows. */
    private static final Set<Category> FOUR =
            EnumSet.of(Category.RECYCLABLE, Category.HAZARDOUS, Category.FOOD, Category.RESIDUAL);

    /** Longer names are set smaller, in two lines. */
    private static final int LONG_NAME = 15;

    /** A dozen dots to a module at 98 mm: crisp, and set much faster than the dots of the printer. */
    private static final int QR_PIXELS = 900;

    /** The same at the 33 mm of a label. */
    private static final int STICKER_PIXELS = 400;

    private static final int STICKERS_OF_A_SHEET = 24;

    /** Three lines beside the code; longer names are set smaller, in four. */
    private static final int LONG_NAME_OF_A_STICKER = 30;

    private final PdfRenderer renderer;
    private final ScanAddress address;

    PosterPdf(PdfRenderer renderer, ScanAddress address) {
        this.renderer = renderer;
        this.address = address;
    }

    /**
     * A page: the poster, and the place as it is published now.
     *
     * @param terms what a check-in earns by the district's rules
     */
    public record Page(Place place, Poster poster, SiteTerms terms) {}

    /** The pages of the posters that count, at places that are there. */
    public static List<Page> pages(Library library, String district, List<Poster> posters) {
        var rules = library.checkInRules(district).document();
        return posters.stream()
                .filter(Poster::counts)
                .flatMap(
                        poster -> library
                                .place(district, poster.placeId())
                                .map(place -> new Page(place, poster, rules.at(place)))
                                .stream())
                .toList();
    }

    /** The pages in their order; without a scheme they have no colours of the city. */
    byte[] render(District district, Optional<Scheme> scheme, List<Page> pages) {
        var sheets = pages.stream().map(page -> sheet(district, scheme, page)).toList();
        return renderer.render("site-poster", Map.of("title", district.name() + " 扫码打卡海报", "sheets", sheets));
    }

    /** The pages on the paper that was asked for. */
    public byte[] render(District district, Optional<Scheme> scheme, PosterLayout layout, List<Page> pages) {
        return switch (layout) {
            case A4 -> render(district, scheme, pages);
            case A5 -> SmallerPages.half(render(district, scheme, pages));
            case STICKERS -> stickers(district, scheme, pages);
        };
    }

    private byte[] stickers(District district, Optional<Scheme> scheme, List<Page> pages) {
        var labels = pages.size() == 1 ? Collections.nCopies(STICKERS_OF_A_SHEET, pages.getFirst()) : pages;
        Map<Page, Map<String, Object>> drawn = new HashMap<>();
        pages.forEach(page -> drawn.put(page, sticker(page)));
        var sheets = IntStream.range(0, Math.ceilDiv(labels.size(), STICKERS_OF_A_SHEET))
                .mapToObj(sheet -> labels.stream()
                        .skip((long) sheet * STICKERS_OF_A_SHEET)
                        .limit(STICKERS_OF_A_SHEET)
                        .map(drawn::get)
                        .toList())
                .toList();
        return renderer.render(
                "site-stickers",
                Map.of(
                        "title",
                        district.name() + " 扫码打卡贴纸",
                        "districtName",
                        district.shortName(),
                        "stripe",
                        stripe(scheme),
                        "sheets",
                        sheets));
    }

    private Map<String, Object> sticker(Page page) {
        return Map.of(
                "placeName", page.place().name(),
                "hasLongName", page.place().name().length() > LONG_NAME_OF_A_STICKER,
                "example", page.place().example(),
                "qr", QrCode.dataUri(address.of(page.poster()), STICKER_PIXELS),
                "number", page.poster().number(),
                "serial", page.poster().serial());
    }

    private Map<String, Object> sheet(District district, Optional<Scheme> scheme, Page page) {
        var place = page.place();
        var poster = page.poster();
        return Map.ofEntries(
                Map.entry("districtName", district.name()),
                Map.entry("stripe", stripe(scheme)),
                Map.entry("earns", earns(page.terms())),
                Map.entry("placeName", place.name()),
                Map.entry("hasLongName", place.name().length() > LONG_NAME),
                Map.entry("example", place.example()),
                Map.entry("where", where(district, place)),
                Map.entry("qr", QrCode.dataUri(address.of(poster), QR_PIXELS)),
                Map.entry("accepts", accepts(scheme, place)),
                Map.entry("materials", String.join("、", place.materials())),
                Map.entry("hours", OpeningTimes.text(place.hours(), false)),
                Map.entry("placeId", place.id()),
                Map.entry("number", poster.number()),
                Map.entry("serial", poster.serial()),
                Map.entry("host", address.host()));
    }

    /** What a passer-by may expect who scans: phones whose position is not known earn less at some places. */
    private static String earns(SiteTerms terms) {
        if (terms.points() == 0) {
            return "到现场打卡，每天一次";
        }
        return terms.positionRequired() || terms.pointsWithoutPosition() == terms.points()
                ? "到现场打卡，每天一次，每次 %d 分".formatted(terms.points())
                : "每天一次，打开定位 %d 分，不打开 %d 分".formatted(terms.points(), terms.pointsWithoutPosition());
    }

    /** The colours of the city's four bins; one where there is no scheme. */
    public static List<String> stripe(Optional<Scheme> scheme) {
        return scheme.map(city -> city.categories().stream()
                        .filter(category -> FOUR.contains(category.category()))
                        .map(SchemeCategory::colour)
                        .toList())
                .orElse(List.of("#14503c"));
    }

    private static List<Map<String, String>> accepts(Optional<Scheme> scheme, Place place) {
        return scheme.stream()
                .flatMap(city -> place.accepts().stream().map(city::of))
                .map(each -> Map.of("name", each.name(), "colour", each.colour(), "ink", each.ink()))
                .toList();
    }

    /** The address, with the subdistrict in front unless it says so itself. */
    private static String where(District district, Place place) {
        return district.subdistrict(place.subdistrict())
                .map(Subdistrict::name)
                .filter(name -> !place.address().contains(name))
                .map(name -> name + "　" + place.address())
                .orElse(place.address());
    }
}
