package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.correction.Corrections;
import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.photo.Snapshots;
import city.wufei.appapi.proposal.BarcodeProposals;
import city.wufei.appapi.transaction.Transactions;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoRetentionTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String PROPOSAL = """
            {"district":"310117-songjiang","ean":"6901234567892","name":"矿泉水","photo":"%s",
            "parts":[{"part":"瓶身","category":"recyclable"}]}
            """;
    private static final String CORRECTION = """
            {"words":"大骨头","expected":"food","reason":"这是厨余","photo":"%s"}
            """;

    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String editor = API.staff("publicity", Fixtures.SONGJIANG);

    @ParameterizedTest
    @CsvSource({
        "/v1/barcode-proposals, barcode-proposals, barcode_proposal",
        "/v1/districts/310117-songjiang/sorting/corrections, corrections, sorting_correction"
    })
    void aPictureGoesNinetyDaysAfterTheDecisionAndNotBefore(String post, String desk, String table)
            throws SQLException {
        var sent = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/" + desk + "/" + send(post);
        later(table, 400);
        tidy();
        API.get(sent + "/photo").as(editor).send().is(200); // nobody has looked at it yet

        API.post(sent + "/decision", "{\"status\":\"accepted\",\"reply\":\"好\"}")
                .as(editor)
                .send()
                .is(200);
        later(table, 89);
        tidy();
        API.get(sent + "/photo").as(editor).send().is(200);

        later(table, 2);
        tidy();
        API.get(sent + "/photo").as(editor).send().isProblem(404, "not-found");
        assertThat(API.number("SELECT COUNT(*) FROM resident_photo")).isZero();
        assertThat(API.number("SELECT COUNT(*) FROM %s WHERE photo_id IS NOT NULL".formatted(table)))
                .isZero();
        assertThat(API.get(sent).as(editor).send().is(200).json().findValuesAsString("status"))
                .contains("accepted");
    }

    private String send(String post) {
        var photo = API.upload("/v1/me/photos", "photo", Snapshots.png())
                .as(resident)
                .send()
                .is(201)
                .text("id");
        var body = post.endsWith("corrections") ? CORRECTION : PROPOSAL;
        return API.post(post, body.formatted(photo)).as(resident).send().is(201).text("id");
    }

    private static void later(String table, int days) throws SQLException {
        API.execute(
                "UPDATE resident_photo SET kept_at = kept_at - INTERVAL %1$d DAY, remove_after = remove_after - INTERVAL %1$d DAY"
                        .formatted(days));
        API.execute("UPDATE %s SET decided_at = decided_at - INTERVAL %d DAY".formatted(table, days));
    }

    private static void tidy() {
        removeAll(API.beans().getBean(Photos.class)::removeOld);
        removeAll(API.beans().getBean(Photos.class)::removeDecided);
        removeAll(API.beans().getBean(BarcodeProposals.class)::forgetPhotos);
        removeAll(API.beans().getBean(Corrections.class)::forgetPhotos);
    }

    private static void removeAll(Supplier<Integer> batch) {
        while (API.beans().getBean(Transactions.class).inTransaction(batch) > 0) {
            // the next batch
        }
    }
}
