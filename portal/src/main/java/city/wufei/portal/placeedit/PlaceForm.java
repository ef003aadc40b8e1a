package city.wufei.portal.placeedit;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.district.Category;
import city.wufei.content.district.District;
import city.wufei.content.district.Position;
import city.wufei.content.hours.HolidayHours;
import city.wufei.content.hours.HoursText;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.SpecialDays;
import city.wufei.content.hours.SpecialDaysText;
import city.wufei.content.map.Gcj02;
import city.wufei.content.place.Accessibility;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Material;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlacePhoto;
import city.wufei.content.place.PlaceType;
import city.wufei.portal.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a place from a form, or from a row of a table in the form's fields; what is wrong is noted beside each field. */
public final class PlaceForm {
    static final int REASON = 500;

    /** What would be taken for a page of the portal. */
    private static final Set<String> RESERVED = Set.of("new", "map", "import", "export", "template", "posters");

    private static final int NAME = 60;
    private static final int ADDRESS = 200;
    private static final int WORDS = 20;
    private static final int WORD = 30;
    private static final int RADIUS = 200;

    /** As the packs are checked: no district is larger. */
    private static final double FARTHEST_METRES = 60_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[、，,;；\\r\\n]+");
    private static final Pattern AS_USUAL = Pattern.compile("|照常|正常|as usual", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED = Pattern.compile("休息|关闭|不开放|闭馆|closed", Pattern.CASE_INSENSITIVE);

    private final Form form;
    private final District district;
    private final CheckInRules rules;

    private PlaceForm(Form form, District district, CheckInRules rules) {
        this.form = form;
        this.district = district;
        this.rules = rules;
    }

    /**
     * Reads the place; empty when something is wrong.
     *
     * @param rules no place promises more than they pay; what it had before stays
     * @param before the place that is changed, whose id and closure stay
     */
    public static Optional<Place> read(Form form, District district, CheckInRules rules, Optional<Place> before) {
        return new PlaceForm(form, district, rules).read(before.orElse(null));
    }

    private Optional<Place> read(@Nullable Place before) {
        var id = before == null ? id() : before.id();
        var name = form.require("name", NAME);
        var type = one("type", PlaceType::of);
        var subdistrict = one("subdistrict", code -> district.subdistrict(code).map(each -> code));
        var address = form.require("address", ADDRESS);
        var position = position();
        var hours = hours();
        var holidays = holidays();
        var special = special();
        var accepts = several("accepts", Category::of);
        var materials = materials();
        var takes = several("takes", Material::of);
        var phone = phone();
        var accessibility = several("accessibility", Accessibility::of);
        var photo = photo();
        var checkIn = checkIn(before);
        if (form.isRefused() || type.isEmpty() || subdistrict.isEmpty() || position.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                id,
                name,
                type.get(),
                subdistrict.get(),
                address,
                position.get(),
                hours,
                holidays,
                special,
                accepts,
                materials,
                takes,
                phone,
                accessibility,
                photo,
                before == null ? null : before.closure(),
                form.isChecked("example"),
                checkIn));
    }

    private String id() {
        var id = form.require("id", 40);
        if (!id.isEmpty() && (!id.matches(Place.ID) || RESERVED.contains(id))) {
            form.reject("id", "placeedit.id.form");
        }
        return id;
    }

    private <T> Optional<T> one(String field, Function<String, Optional<T>> of) {
        var text = form.text(field);
        var value = of.apply(text);
        if (value.isEmpty()) {
            form.reject(field, text.isEmpty() ? "form.required" : "placeedit.unknown", text);
        }
        return value;
    }

    private <T> List<T> several(String field, Function<String, Optional<T>> of) {
        form.all(field).stream()
                .filter(code -> !code.isBlank() && of.apply(code).isEmpty())
                .findFirst()
                .ifPresent(code -> form.reject(field, "placeedit.unknown", code));
        return form.all(field).stream()
                .flatMap(code -> of.apply(code).stream())
                .distinct()
                .toList();
    }

    /** In WGS-84, whatever map it was read from. */
    private Optional<Position> position() {
        var lat = degrees("lat", 90);
        var lng = degrees("lng", 180);
        var system = form.text("system");
        if (!Set.of("", PlaceFields.WGS84, PlaceFields.GCJ02).contains(system)) {
            form.reject("system", "placeedit.unknown", system);
        }
        if (lat.isEmpty() || lng.isEmpty()) {
            return Optional.empty();
        }
        var typed = new Position(lat.get(), lng.get());
        var there = system.equals(PlaceFields.GCJ02) ? rounded(Gcj02.toWgs84(typed)) : typed;
        var metres = there.metresTo(district.centre());
        if (metres > FARTHEST_METRES) {
            form.reject("lat", "placeedit.far", Math.round(metres / 1000));
        }
        return Optional.of(there);
    }

    /** To a tenth of a metre. */
    private static Position rounded(Position position) {
        return new Position(Math.round(position.lat() * 1e6) / 1e6, Math.round(position.lng() * 1e6) / 1e6);
    }

    private Optional<Double> degrees(String field, int most) {
        var text = form.text(field);
        if (text.isEmpty()) {
            form.reject(field, "form.required");
            return Optional.empty();
        }
        var degrees = text.matches("-?\\d{1,3}(\\.\\d{1,15})?") ? Double.parseDouble(text) : Double.NaN;
        if (Double.isNaN(degrees)) {
            form.reject(field, "placeedit.degrees");
            return Optional.empty();
        }
        if (Math.abs(degrees) > most) {
            form.reject(field, "placeedit.swapped");
            return Optional.empty();
        }
        return Optional.of(degrees);
    }

    private List<OpeningHours> hours() {
        return right("hours", HoursText.read(form.limit("hours", 1000)));
    }

    private List<SpecialDays> special() {
        return right("special", SpecialDaysText.read(form.limit("special", 2000)));
    }

    private <T> List<T> right(String field, HoursText.Reading<T> reading) {
        return switch (reading) {
            case HoursText.Reading.Right<T>(var all) -> all;
            case HoursText.Reading.Unreadable<T>(var piece) -> {
                form.reject(
                        field, "placeedit." + field + ".unreadable", piece.substring(0, Math.min(40, piece.length())));
                yield List.of();
            }
        };
    }

    private @Nullable HolidayHours holidays() {
        var text = form.limit("holidays", 200);
        if (AS_USUAL.matcher(text).matches()) {
            return null;
        }
        if (CLOSED.matcher(text).matches()) {
            return new HolidayHours(List.of());
        }
        var spans = HoursText.spans(text);
        if (spans.isEmpty()) {
            form.reject("holidays", "placeedit.holidays.unreadable", text.substring(0, Math.min(40, text.length())));
        }
        return new HolidayHours(spans.orElse(List.of()));
    }

    private List<String> materials() {
        var words = BETWEEN_WORDS
                .splitAsStream(form.limit("materials", WORDS * (WORD + 1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        words.stream()
                .filter(word -> word.length() > WORD)
                .findFirst()
                .ifPresent(word -> form.reject("materials", "placeedit.word-too-long", word.substring(0, WORD), WORD));
        if (words.size() > WORDS) {
            form.reject("materials", "placeedit.too-many-words", WORDS);
        }
        return words;
    }

    private @Nullable String phone() {
        var phone = form.text("phone");
        form.require(
                "phone", text -> text.isEmpty() || text.matches("\\+?[0-9][0-9 ()（）转-]{2,30}"), "placeedit.phone.form");
        return phone.isEmpty() ? null : phone;
    }

    private @Nullable PlacePhoto photo() {
        var url = form.text("photo");
        var text = form.limit("photoText", 100);
        if (url.isEmpty()) {
            return null;
        }
        if (!PlacePhoto.isAddress(url)) {
            form.reject("photo", "placeedit.photo.form");
            return null;
        }
        return new PlacePhoto(url, text.isEmpty() ? null : text);
    }

    private CheckInRule checkIn(@Nullable Place before) {
        var offered = form.isChecked("checkIn");
        var widest = rules.position().mostRadiusMetres();
        var most = rules.points().most();
        var radius = number("radius", 20, 5000, Math.min(RADIUS, widest));
        var points = number("points", 0, 1000, offered ? most : 0);
        if (offered && radius > widest && (before == null || before.checkIn().radiusMetres() != radius)) {
            form.reject("radius", "placeedit.radius.rules", widest);
        }
        if (offered && points > most && (before == null || before.checkIn().points() != points)) {
            form.reject("points", "placeedit.points.rules", most);
        }
        return new CheckInRule(offered, radius, points);
    }

    private int number(String field, int least, int most, int otherwise) {
        if (form.text(field).isEmpty()) {
            return otherwise;
        }
        var number = form.integer(field).filter(n -> n >= least && n <= most);
        if (number.isEmpty()) {
            form.reject(field, "placeedit.number", least, most);
        }
        return number.orElse(otherwise);
    }
}
