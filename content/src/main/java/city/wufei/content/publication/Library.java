package city.wufei.content.publication;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.calendar.HolidayCalendar;
import city.wufei.content.calendar.WorkingDays;
import city.wufei.content.cell.CertifiedCell;
import city.wufei.content.cell.PublicNotice;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.district.District;
import city.wufei.content.district.Scheme;
import city.wufei.content.place.Place;
import city.wufei.content.points.PointsRules;
import city.wufei.content.quiz.Question;
import city.wufei.content.quiz.QuestionBank;
import city.wufei.content.reward.Reward;
import city.wufei.content.reward.Shop;
import city.wufei.content.sitecode.RevokedCode;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingIndex;
import city.wufei.content.sorting.SortingSource;
import city.wufei.content.standard.Standard;
import city.wufei.content.survey.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that shows at one moment, in memory and immutable: safe for any number of threads, and never touches the
 * database. What a district does not say itself is looked up in its city, then in the base.
 */
public final class Library {

    private static final Published<CheckInRules> NO_CHECK_IN_RULES =
            new Published<>(0, "default", CheckInRules.ID, 0, CheckInRules.DEFAULT);

    private final Shelves shelves;
    private final Map<String, SortingIndex> indexes;
    private final Map<String, CertifiedCell> cellsByCode;
    private final Map<String, CertifiedCell> cellsByNumber;
    private final Map<String, SigningKey> keysById;
    private final WorkingDays calendar;

    Library(Shelves shelves, Map<String, SortingIndex> indexes) {
        this.shelves = shelves;
        this.indexes = Map.copyOf(indexes);
        this.cellsByCode = shelves.byKey(Kind.CELL, CertifiedCell.class, CertifiedCell::code);
        this.cellsByNumber = shelves.byKey(Kind.CELL, CertifiedCell.class, CertifiedCell::certificateNumber);
        this.keysById = shelves.byKey(Kind.SIGNING_KEY, SigningKey.class, SigningKey::keyId);
        this.calendar = shelves.all(Kind.CALENDAR, HolidayCalendar.class)
                .findFirst()
                .map(WorkingDays::of)
                .orElseGet(() -> WorkingDays.of(new HolidayCalendar(List.of())));
    }

    /** A library with nothing in it. */
    public static Library empty() {
        return new Library(Shelves.empty(), Map.of());
    }

    /** Every district, in the order of ids. */
    public List<District> districts() {
        return shelves.all(Kind.DISTRICT, District.class)
                .sorted(Comparator.comparing(District::id))
                .toList();
    }

    /** The district of a pack id; empty when there is none. */
    public Optional<District> district(String id) {
        return shelves.own(Kind.DISTRICT, id, id, District.class);
    }

    /** The waste scheme of the district's city. */
    public Optional<Scheme> scheme(String districtId) {
        return shelves.list(Kind.SCHEME, districtId, Scheme.class).stream().findFirst();
    }

    /** What holds about sorting in the district; empty when no such district is published. */
    public Optional<SortingCatalogue> catalogue(String districtId) {
        return index(districtId).map(SortingIndex::catalogue);
    }

    /** The search over the district's catalogue; one index serves all districts whose catalogues are equal. */
    public Optional<SortingIndex> index(String districtId) {
        return Optional.ofNullable(indexes.get(districtId));
    }

    /** What the district's catalogue is composed of, for whoever changes it; empty when no such district is published. */
    public Optional<SortingSource> sortingSource(String districtId) {
        return district(districtId).map(district -> Indexes.source(shelves, districtId));
    }

    /** What a product's number stands for in the district; empty while nobody has described it. */
    public Optional<Barcode> barcode(String districtId, Gtin gtin) {
        return shelves.own(Kind.BARCODE, districtId, gtin.digits(), Barcode.class);
    }

    /** The products that the district's editors described, in the order of their numbers. */
    public List<Published<Barcode>> barcodes(String districtId) {
        return shelves.listPublished(Kind.BARCODE, districtId, Barcode.class);
    }

    /** The district's places, in the order of ids; what staff changed instead of what the packs say. */
    public List<Place> places(String districtId) {
        return placesPublished(districtId).map(Published::document).toList();
    }

    /** A place of the district, as staff changed it or as the packs say. */
    public Optional<Place> place(String districtId, String id) {
        return placePublished(districtId, id).map(Published::document);
    }

    /** The same with the publication that speaks, for whoever changes it. */
    public Optional<Published<Place>> placePublished(String districtId, String id) {
        return shelves.ownPublished(Kind.PLACE_EDIT, districtId, id, Place.class)
                .or(() -> shelves.ownPublished(Kind.PLACE, districtId, id, Place.class));
    }

    /** A place as the packs say, whatever staff changed; empty where the packs have none of the id. */
    public Optional<Place> packPlace(String districtId, String id) {
        return shelves.own(Kind.PLACE, districtId, id, Place.class);
    }

    /** The rules of check-ins that hold in the district; the default under version 0 while no pack has any. */
    public Published<CheckInRules> checkInRules(String districtId) {
        return shelves.published(Kind.CHECK_IN_RULES, districtId, CheckInRules.ID, CheckInRules.class)
                .orElse(NO_CHECK_IN_RULES);
    }

    /** The district's rewards, whether they are given out at the moment or not, in the order of ids. */
    public List<Published<Reward>> rewards(String districtId) {
        return shelves.listPublished(Kind.REWARD, districtId, Reward.class);
    }

    /** A reward of the district. */
    public Optional<Published<Reward>> reward(String districtId, String id) {
        return shelves.ownPublished(Kind.REWARD, districtId, id, Reward.class);
    }

    /** The shops of the district that hand rewards over, in the order of ids. */
    public List<Shop> shops(String districtId) {
        return shelves.list(Kind.SHOP, districtId, Shop.class);
    }

    /** A shop of the district. */
    public Optional<Shop> shop(String districtId, String id) {
        return shelves.own(Kind.SHOP, districtId, id, Shop.class);
    }

    /** How long points last in the district; empty while no pack says that they end. */
    public Optional<Published<PointsRules>> pointsRules(String districtId) {
        return shelves.published(Kind.POINTS_RULES, districtId, PointsRules.ID, PointsRules.class);
    }

    /** Whether staff made or changed the place. */
    public boolean isPlaceEdited(String districtId, String id) {
        return shelves.own(Kind.PLACE_EDIT, districtId, id, Place.class).isPresent();
    }

    private Stream<Published<Place>> placesPublished(String districtId) {
        var places = new TreeMap<String, Published<Place>>();
        shelves.listPublished(Kind.PLACE, districtId, Place.class).forEach(each -> places.put(each.id(), each));
        shelves.listPublished(Kind.PLACE_EDIT, districtId, Place.class).forEach(each -> places.put(each.id(), each));
        return places.values().stream();
    }

    /**
     * The newest versions of the standards that hold in the district, in the order of ids: its own, and of its city's and the
     * base's those for the types that its plan names. A district that names none has all.
     */
    public List<Published<Standard>> standards(String districtId) {
        return shelves.listPublished(Kind.STANDARD, districtId, Standard.class).stream()
                .filter(standard -> holds(districtId, standard))
                .toList();
    }

    /** The newest version of a standard that holds in the district, see {@link #standards}. */
    public Optional<Published<Standard>> standard(String districtId, String id) {
        return shelves.published(Kind.STANDARD, districtId, id, Standard.class)
                .filter(standard -> holds(districtId, standard));
    }

    private boolean holds(String districtId, Published<Standard> standard) {
        return standard.district().equals(districtId)
                || district(districtId)
                        .map(District::cellTypes)
                        .filter(types -> !types.isEmpty() && !types.contains(standard.id()))
                        .isEmpty();
    }

    /** A version of a standard, shown or not: for cases that run on it. {@code districtId} as in {@link Published}. */
    public Optional<Published<Standard>> standard(String districtId, String id, int version) {
        return shelves.version(Kind.STANDARD, districtId, id, version, Standard.class);
    }

    /** The quiz questions that can be asked in the district: its own, its city's and the base's, in the order of banks. */
    public List<Question> questions(String districtId) {
        return shelves.list(Kind.QUESTION_BANK, districtId, QuestionBank.class).stream()
                .flatMap(bank -> bank.questions().stream())
                .toList();
    }

    /** The newest versions of the surveys that show in the district, in the order of ids. */
    public List<Published<Survey>> surveys(String districtId) {
        return shelves.listPublished(Kind.SURVEY, districtId, Survey.class);
    }

    /** The newest version of a survey that shows in the district. */
    public Optional<Published<Survey>> survey(String districtId, String id) {
        return shelves.published(Kind.SURVEY, districtId, id, Survey.class);
    }

    /** A version of a survey, shown or not. */
    public Optional<Published<Survey>> survey(String districtId, String id, int version) {
        return shelves.version(Kind.SURVEY, districtId, id, version, Survey.class);
    }

    /** The mainland's working days; refuses every year while no calendar is published. */
    public WorkingDays calendar() {
        return calendar;
    }

    /** The district's certified cells, whatever their status, by certificate number. */
    public List<CertifiedCell> cells(String districtId) {
        var cells = new ArrayList<>(shelves.list(Kind.CELL, districtId, CertifiedCell.class));
        cells.sort(Comparator.comparing(CertifiedCell::certificateNumber));
        return List.copyOf(cells);
    }

    /** A certified cell of the district. */
    public Optional<CertifiedCell> cell(String districtId, String id) {
        return shelves.own(Kind.CELL, districtId, id, CertifiedCell.class);
    }

    /** The cell of a verification code, in whatever district. */
    public Optional<CertifiedCell> cellByCode(String code) {
        return Optional.ofNullable(cellsByCode.get(code));
    }

    /** The cell of a certificate's number, in whatever district; the number is public, and proves no paper. */
    public Optional<CertifiedCell> cellByNumber(String number) {
        return Optional.ofNullable(cellsByNumber.get(number));
    }

    /** The district's public notices, the latest first. */
    public List<PublicNotice> notices(String districtId) {
        var notices = new ArrayList<>(shelves.list(Kind.NOTICE, districtId, PublicNotice.class));
        notices.sort(Comparator.comparing(PublicNotice::closesAt)
                .thenComparing(PublicNotice::id)
                .reversed());
        return List.copyOf(notices);
    }

    /** The key of an id, in whatever district; revoked ones too. */
    public Optional<SigningKey> signingKey(String keyId) {
        return Optional.ofNullable(keysById.get(keyId));
    }

    /** The district's signing keys, the newest first; revoked ones and those of screens too. */
    public List<SigningKey> signingKeys(String districtId) {
        return shelves.list(Kind.SIGNING_KEY, districtId, SigningKey.class).stream()
                .sorted(Comparator.comparing(SigningKey::createdAt).reversed())
                .toList();
    }

    /** Whether the poster of a code was revoked. */
    public boolean isRevoked(SiteCode code) {
        return shelves.own(Kind.REVOKED_CODE, code.district(), code.serial(), RevokedCode.class)
                .isPresent();
    }

    /** Changes whenever what a district shows of a kind changes; good as an ETag. */
    public String revision(Kind kind, String districtId) {
        return shelves.revision(kind, districtId);
    }

    /** Whether nothing at all is published. */
    public boolean isEmpty() {
        return shelves.isEmpty();
    }
}
