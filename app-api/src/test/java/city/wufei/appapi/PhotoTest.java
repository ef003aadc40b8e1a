package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.photo.Snapshots;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.barcode.Barcode;
import city.wufei.content.district.Category;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Kind;
import city.wufei.content.sorting.SortingComponent;
import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String READ = "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/photos";
    private static final String KEEP = "/v1/me/photos";
    private static final String WATER = "6901234567892";

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @BeforeAll
    static void describe() throws SQLException {
        var bottle = new SortingComponent("瓶身", Category.RECYCLABLE, null);
        API.publish(Kind.BARCODE, WATER, Fixtures.SONGJIANG, new Barcode(WATER, "矿泉水", List.of(bottle)));
    }

    @Test
    void theBarcodeOnAPictureIsAnswered() throws SQLException {
        var found = read(Snapshots.of(BarcodeFormat.EAN_13, WATER, 12)).is(200);

        assertThat(found.json().path("found").asBoolean()).isTrue();
        assertThat(found.text("format")).isEqualTo("ean-13");
        assertThat(found.text("ean")).isEqualTo(WATER);
        assertThat(found.text("barcode.name")).isEqualTo("矿泉水");
        assertThat(found.json().has("message")).isFalse();
        assertThat(API.number("SELECT COUNT(*) FROM resident_photo")).isZero();
    }

    @Test
    void aWebpIsReadAndKeptAsAJpeg() throws IOException {
        assertThat(read(Snapshots.webp()).is(200).text("ean")).isEqualTo(WATER);

        var kept = keep(Snapshots.webp()).is(201).text("id");
        var picture = API.get(KEEP + "/" + kept).as(resident).send().is(200);
        assertThat(picture.response().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture(picture).getWidth()).isEqualTo(500);
    }

    @Test
    void aSmallWebpThatUnpacksToAGiantIsNotUnpacked() throws IOException {
        var giant = Snapshots.webp();
        // width and height of a key frame, RFC 6386, 9.1: 14 bits each
        giant[27] = 0x3F;
        giant[29] = 0x3F;

        read(giant).isProblem(413, "photo-too-large");
    }

    @Test
    void aNumberThatNobodyDescribedIsToldWithTheWayOn() {
        var found =
                read(Snapshots.of(BarcodeFormat.EAN_13, "4006381333931", 80)).is(200);

        assertThat(found.text("ean")).isEqualTo("4006381333931");
        assertThat(found.json().has("barcode")).isFalse();
        assertThat(found.text("message")).contains("您可以告诉我们");
    }

    @Test
    void theNumberOfAShopIsNoProducts() {
        var found =
                read(Snapshots.of(BarcodeFormat.EAN_13, "2012345678903", 80)).is(200);

        assertThat(found.json().has("ean")).isFalse();
        assertThat(found.text("message")).contains("请用名称查");
    }

    @Test
    void theNumberInAnAddressOfAProductCounts() {
        var found = read(Snapshots.of(BarcodeFormat.QR_CODE, "https://id.gs1.example/01/0" + WATER + "?17=270101", 0))
                .is(200);

        assertThat(found.text("format")).isEqualTo("qr-code");
        assertThat(found.text("ean")).isEqualTo(WATER);
    }

    @Test
    void anotherCodeIsSaidToBeNone() {
        var found = read(Snapshots.of(BarcodeFormat.QR_CODE, "https://example.org/menu", 0))
                .is(200);

        assertThat(found.text("text")).isEqualTo("https://example.org/menu");
        assertThat(found.json().has("ean")).isFalse();
        assertThat(found.text("message")).contains("文字搜索");
    }

    @Test
    void aPictureWithoutACodeLeadsToTheSearch() {
        var found = API.upload(READ, "photo", Snapshots.ofNothing())
                .header("Accept-Language", "en")
                .send()
                .is(200);

        assertThat(found.json().path("found").asBoolean(true)).isFalse();
        assertThat(found.text("message")).contains("search by name");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        var gif = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        assertThat(read(gif).isProblem(415, "photo-format").text("title")).contains("JPEG");
        read("RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).isProblem(415, "photo-format");
        read("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)).isProblem(422, "photo-unreadable");
        read(new byte[0]).isProblem(415, "photo-format");
        var torn = Snapshots.of(BarcodeFormat.EAN_13, WATER, 0);
        read(Arrays.copyOf(torn, 300)).isProblem(422, "photo-unreadable");
        read(Snapshots.ofManyScans()).isProblem(422, "photo-unreadable");
        API.upload(READ, "file", Snapshots.png()).send().isProblem(400, "invalid-request");
        API.upload("/v1/districts/nowhere/sorting/photos", "photo", Snapshots.png())
                .send()
                .isProblem(404, "unknown-district");
    }

    @Test
    void aSmallFileThatUnpacksToAGiantIsNotUnpacked() {
        read(Snapshots.bomb(60_000, 60_000)).isProblem(413, "photo-too-large");
        read(Snapshots.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)).isProblem(413, "photo-too-large");
    }

    @Test
    void eightMebibytesAreTheMost() {
        read(Arrays.copyOf(Snapshots.of(BarcodeFormat.EAN_13, WATER, 0), 8_000_000))
                .is(200);
        read(new byte[8_500_000]).isProblem(413, "photo-too-large");
        read(new byte[12_000_000]).isProblem(413, "photo-too-large");
    }

    @Test
    void manyAtOnceAreServedOrAskedToComeAgain() throws Exception {
        var photo = Snapshots.of(BarcodeFormat.EAN_13, WATER, 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> read(photo);
            for (var answer : threads.invokeAll(Collections.nCopies(16, one))) {
                assertThat(answer.get().status()).isIn(200, 503);
            }
        }
        read(photo).is(200);
    }

    @Test
    void aKeptPictureHasNothingBesideIt() throws IOException {
        var kept = keep(Snapshots.withPlaceAndTurn(3000, 2000, 1)).is(201).text("id");

        var mine = API.get(KEEP + "/" + kept).as(resident).send().is(200);

        assertThat(mine.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(mine.response().body(), StandardCharsets.ISO_8859_1))
                .doesNotContain(Snapshots.PLACE, "Exif");
        var picture = picture(mine);
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(1067);
    }

    /** Red is on the left of what the camera wrote; where it is for a person, by EXIF 2.3. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aKeptPictureStandsUpright(int orientation) throws IOException {
        var kept =
                keep(Snapshots.withPlaceAndTurn(200, 100, orientation)).is(201).text("id");
        var picture = picture(API.get(KEEP + "/" + kept).as(resident).send().is(200));

        var turned = orientation >= 5 && orientation <= 8;
        assertThat(picture.getWidth()).isEqualTo(turned ? 100 : 200);
        var first = new Color(turned ? picture.getRGB(50, 20) : picture.getRGB(20, 50));
        var redIsFirst = !List.of(2, 3, 7, 8).contains(orientation);
        assertThat(first.getRed() > first.getBlue()).isEqualTo(redIsFirst);
    }

    @Test
    void aPictureIsItsResidentsAlone() {
        var kept = keep(Snapshots.png()).is(201).text("id");

        API.get(KEEP + "/" + kept).as(API.guestOf(Fixtures.SONGJIANG)).send().isProblem(404, "not-found");
        API.get(KEEP + "/" + kept).as(API.guestOf(Fixtures.QINGPU)).send().isProblem(404, "not-found");
        API.get(KEEP + "/" + kept).send().isProblem(401, "unauthenticated");
        API.get(KEEP + "/nothing").as(resident).send().isProblem(404, "not-found");
        API.upload(KEEP, "photo", Snapshots.png()).send().isProblem(401, "unauthenticated");
        API.upload(KEEP, "photo", Snapshots.png())
                .as(API.staff("publicity", Fixtures.SONGJIANG))
                .send()
                .isProblem(403, "forbidden");
        keep("GIF89a".getBytes(StandardCharsets.US_ASCII)).isProblem(415, "photo-format");
    }

    @Test
    void twentyWaitAtTheMostHoweverManyComeAtOnce() throws Exception {
        for (var i = 0; i < 19; i++) {
            keep(Snapshots.png()).is(201);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> keep(Snapshots.png());
            var kept = threads.invokeAll(Collections.nCopies(4, one)).stream()
                    .filter(answer -> answer.resultNow().status() == 201)
                    .count();
            assertThat(kept).isEqualTo(1);
        }
        keep(Snapshots.png()).isProblem(409, "too-many-photos");
    }

    @Test
    void whatIsAttachedToNothingGoesAfterADay() throws SQLException {
        var old = keep(Snapshots.png()).is(201).text("id");
        API.execute("DELETE FROM resident_photo WHERE id <> " + Ids.parse(old).orElseThrow());
        API.execute("UPDATE resident_photo SET kept_at = kept_at - INTERVAL 25 HOUR");
        var young = keep(Snapshots.png()).is(201).text("id");

        var photos = API.beans().getBean(Photos.class);
        assertThat(API.beans().getBean(Transactions.class).inTransaction(() -> photos.removeOld()))
                .isEqualTo(1);

        API.get(KEEP + "/" + old).as(resident).send().isProblem(404, "not-found");
        API.get(KEEP + "/" + young).as(resident).send().is(200);
    }

    private static BufferedImage picture(Answer answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.response().body()));
    }

    private static Answer read(byte[] photo) {
        return API.upload(READ, "photo", photo).send();
    }

    private Answer keep(byte[] photo) {
        return API.upload(KEEP, "photo", photo).as(resident).send();
    }
}
