package city.wufei.appapi;

import city.wufei.content.calendar.HolidayCalendar;
import city.wufei.content.cell.CellStatus;
import city.wufei.content.cell.CertifiedCell;
import city.wufei.content.cell.NoticeItem;
import city.wufei.content.cell.PublicNotice;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.district.Category;
import city.wufei.content.district.District;
import city.wufei.content.district.Position;
import city.wufei.content.district.Subdistrict;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.Weekday;
import city.wufei.content.id.Ids;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlaceType;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Layer;
import city.wufei.content.publication.PackHeader;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.sitecode.RevokedCode;
import city.wufei.content.sitecode.ScreenCode;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sitecode.SiteCodes;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is published in the tests: two districts of one city, small enough to be known by heart. */
final class Fixtures {

    static final String SONGJIANG = "310117-songjiang";
    static final String QINGPU = "310118-qingpu";
    static final String CERTIFICATE = "2Q6Y8ZK90M5H4XKA0518";
    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static final KeyPair SONGJIANG_KEY = SiteCodes.newKeyPair();
    private static final KeyPair QINGPU_KEY = SiteCodes.newKeyPair();
    private static final KeyPair NEW_KEY = SiteCodes.newKeyPair();
    private static final KeyPair LOST_KEY = SiteCodes.newKeyPair();
    private static final KeyPair SCREEN_KEY = SiteCodes.newKeyPair();
    private static final KeyPair ENDED_KEY = SiteCodes.newKeyPair();

    private Fixtures() {}

    /** A poster's code for a place of Songjiang. */
    static String poster(String place) {
        return SiteCodes.sign(SONGJIANG_KEY.getPrivate(), SiteCode.of(SONGJIANG, place, "sj1", "P1"));
    }

    /** A poster as the portal makes one: its serial tells when. */
    static String posterMadeAt(String place, Instant madeAt) {
        var serial = Ids.text(Ids.firstAt(madeAt));
        return SiteCodes.sign(SONGJIANG_KEY.getPrivate(), SiteCode.of(SONGJIANG, place, "sj1", serial));
    }

    /** A poster that does not tell when it was made, of a key that was made a moment ago. */
    static String posterOfNewKey(String place) {
        return SiteCodes.sign(NEW_KEY.getPrivate(), SiteCode.of(SONGJIANG, place, "new", "P1"));
    }

    static String posterOfQingpu(String place) {
        return SiteCodes.sign(QINGPU_KEY.getPrivate(), SiteCode.of(QINGPU, place, "qp1", "P1"));
    }

    static String revokedPoster(String place) {
        return SiteCodes.sign(SONGJIANG_KEY.getPrivate(), SiteCode.of(SONGJIANG, place, "sj1", "LOST1"));
    }

    static String posterOfRevokedKey(String place) {
        return SiteCodes.sign(LOST_KEY.getPrivate(), SiteCode.of(SONGJIANG, place, "lost", "P1"));
    }

    /** What the screen of place-1 shows so many steps from now; says another place where one asks for another. */
    static String screen(String place, long stepsFromNow) {
        return screenAt(place, ScreenCode.stepAt(Instant.now()) + stepsFromNow);
    }

    static String screenAt(String place, long step) {
        return SiteCodes.sign(SCREEN_KEY.getPrivate(), new ScreenCode(SONGJIANG, place, "screen1", step));
    }

    /** What a screen showed whose right was ended. */
    static String endedScreen(String place) {
        var step = ScreenCode.stepAt(Instant.now());
        return SiteCodes.sign(ENDED_KEY.getPrivate(), new ScreenCode(SONGJIANG, place, "screen2", step));
    }

    /** A poster signed with a screen's key. */
    static String posterOfTheScreensKey(String place) {
        return SiteCodes.sign(SCREEN_KEY.getPrivate(), SiteCode.of(SONGJIANG, place, "screen1", "P1"));
    }

    /** What comes before the districts. */
    static void publishBase(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            packs(new PublicationStore(Ids.tsid(), Clock.systemUTC()), connection);
            connection.commit();
        }
    }

    static void publish(DataSource dataSource) throws SQLException {
        var store = new PublicationStore(Ids.tsid(), Clock.systemUTC());
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            packs(store, connection);
            content(store, connection, SONGJIANG);
            content(store, connection, QINGPU);
            codes(store, connection);
            cells(store, connection);
            connection.commit();
        }
    }

    private static void packs(PublicationStore store, Connection c) throws SQLException {
        store.publish(c, Draft.of(Kind.PACK, "cn", "cn", new PackHeader("cn", Layer.BASE, null)));
        store.publish(c, Draft.of(Kind.PACK, "shanghai", "shanghai", new PackHeader("shanghai", Layer.CITY, "cn")));
        store.publish(c, Draft.of(Kind.CHECK_IN_RULES, CheckInRules.ID, "cn", checkInRules(24, 20, 1000, 10)));
        store.publish(c, Draft.of(Kind.CALENDAR, "calendar", "cn", new HolidayCalendar(List.of())));
        SortingFixtures.publish(store, c);
    }

    /** Rules that let a check-in without a position earn so much, and one with a position 10. */
    static CheckInRules checkInRules(int everyHours, int checkInsADay, int pointsAMonth, int withoutPosition) {
        return new CheckInRules(
                "示例",
                true,
                new CheckInRules.Points(10, withoutPosition),
                new CheckInRules.PositionRule(false, 300, 100, 500),
                everyHours,
                new CheckInRules.Caps(checkInsADay, pointsAMonth),
                new CheckInRules.Window(72, 5),
                List.of(new CheckInRules.SiteRule("strict-1", true)));
    }

    /** The rules of a district, once a day at a site: with what is earned by weight, and what a person looks at. */
    static CheckInRules checkInRules(
            int checkInsADay, int pointsAMonth, CheckInRules.@Nullable Weights weights, ReviewRules review) {
        var plain = checkInRules(24, checkInsADay, pointsAMonth, 10);
        return new CheckInRules(
                plain.source(),
                plain.example(),
                plain.points(),
                plain.position(),
                plain.everyHours(),
                plain.caps(),
                plain.scans(),
                plain.sites(),
                weights,
                review);
    }

    private static void content(PublicationStore store, Connection c, String id) throws SQLException {
        store.publish(c, Draft.of(Kind.PACK, id, id, new PackHeader(id, Layer.DISTRICT, "shanghai")));
        store.publish(c, Draft.of(Kind.DISTRICT, id, id, district(id)));
        for (int i = 1; i <= 5; i++) {
            store.publish(c, Draft.of(Kind.PLACE, "place-" + i, id, place("place-" + i, i, true)));
        }
        store.publish(c, Draft.of(Kind.PLACE, "base-1", id, place("base-1", 9, false)));
        store.publish(
                c,
                Draft.of(
                        Kind.SURVEY,
                        "satisfaction",
                        id,
                        SurveyFixtures.survey("satisfaction", LocalDate.of(2099, 12, 31))));
        store.publish(
                c, Draft.of(Kind.SURVEY, "closed", id, SurveyFixtures.survey("closed", LocalDate.of(2026, 1, 31))));
        store.publish(c, Draft.of(Kind.SURVEY, "wide", id, SurveyFixtures.wide()));
    }

    private static void codes(PublicationStore store, Connection c) throws SQLException {
        key(store, c, SigningKey.of("sj1", SONGJIANG, SONGJIANG_KEY.getPublic(), LONG_AGO));
        key(store, c, SigningKey.of("qp1", QINGPU, QINGPU_KEY.getPublic(), LONG_AGO));
        key(store, c, SigningKey.of("new", SONGJIANG, NEW_KEY.getPublic(), Instant.now()));
        key(
                store,
                c,
                SigningKey.of("screen1", SONGJIANG, SCREEN_KEY.getPublic(), LONG_AGO)
                        .forScreenOf("place-1"));
        var ended = SigningKey.of("screen2", SONGJIANG, ENDED_KEY.getPublic(), LONG_AGO);
        key(
                store,
                c,
                new SigningKey(ended.keyId(), SONGJIANG, ended.publicKey(), LONG_AGO, true).forScreenOf("place-1"));
        var lost = SigningKey.of("lost", SONGJIANG, LOST_KEY.getPublic(), LONG_AGO);
        key(store, c, new SigningKey(lost.keyId(), lost.district(), lost.publicKey(), lost.createdAt(), true));
        store.publish(
                c, Draft.of(Kind.REVOKED_CODE, "LOST1", SONGJIANG, new RevokedCode(SONGJIANG, "LOST1", LONG_AGO)));
    }

    private static void key(PublicationStore store, Connection c, SigningKey key) throws SQLException {
        store.publish(c, Draft.of(Kind.SIGNING_KEY, key.keyId(), key.district(), key));
    }

    private static void cells(PublicationStore store, Connection c) throws SQLException {
        store.publish(c, Draft.of(Kind.CELL, "cell-1", SONGJIANG, cell()));
        store.publish(
                c,
                Draft.of(
                        Kind.NOTICE,
                        "notice-1",
                        SONGJIANG,
                        new PublicNotice(
                                "notice-1",
                                SONGJIANG,
                                "2026年第一批",
                                LocalDate.of(2026, 3, 2),
                                Instant.parse("2099-01-01T00:00:00Z"),
                                List.of(new NoticeItem("示例小学", "school", "310117001")))));
    }

    private static CertifiedCell cell() {
        return new CertifiedCell(
                "cell-1",
                SONGJIANG,
                "示例小学",
                "school",
                "无废学校",
                "310117001",
                "示范",
                "SJ-2026-0001",
                CERTIFICATE,
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2099, 3, 9),
                CellStatus.VALID,
                "school",
                1,
                null,
                "2026年第一批");
    }

    private static District district(String id) {
        var code = id.substring(0, 6);
        return new District(
                id,
                "上海市示例区",
                "示例区",
                "Example District",
                code,
                new Position(31.03, 121.22),
                List.of(new Subdistrict(code + "001", "示例街道", "Example Subdistrict", "街道")),
                null,
                List.of("school"),
                null,
                null);
    }

    static Place place(String id, int north, boolean checkIn) {
        return new Place(
                id,
                "示例回收点" + north,
                checkIn ? PlaceType.RECYCLING_POINT : PlaceType.EDUCATION_BASE,
                "310117001",
                "示例路" + north + "号",
                new Position(31.03 + north * 0.01, 121.22),
                List.of(new OpeningHours(List.of(Weekday.MON), LocalTime.of(7, 0), LocalTime.of(19, 0))),
                List.of(Category.RECYCLABLE),
                List.of("废纸"),
                null,
                true,
                new CheckInRule(checkIn, 200, 10));
    }
}
