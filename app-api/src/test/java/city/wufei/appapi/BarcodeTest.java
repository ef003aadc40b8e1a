package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.district.Category;
import city.wufei.content.publication.Kind;
import city.wufei.content.sorting.SortingComponent;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BarcodeTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String BARCODES = "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/barcodes/";
    private static final String WATER = "6901234567892";
    private static final String SODA = "036000291452";

    @BeforeAll
    static void describe() throws SQLException {
        publish(WATER, "矿泉水");
        publish("0" + SODA, "汽水");
    }

    static void publish(String ean, String name) throws SQLException {
        var bottle = new SortingComponent("瓶身", Category.RECYCLABLE, "倒空后投可回收物。");
        var label = new SortingComponent("标签", Category.RESIDUAL, null);
        API.publish(Kind.BARCODE, ean, Fixtures.SONGJIANG, new Barcode(ean, name, List.of(bottle, label)));
    }

    @Test
    void aProductIsToldByItsParts() {
        var water = API.get(BARCODES + WATER).send().is(200);

        assertThat(water.text("name")).isEqualTo("矿泉水");
        assertThat(water.text("parts.0.part")).isEqualTo("瓶身");
        assertThat(water.text("parts.0.category")).isEqualTo("recyclable");
        assertThat(water.text("parts.0.categoryName")).isEqualTo("示例recyclable");
        assertThat(water.text("parts.0.tip")).isEqualTo("倒空后投示例recyclable。");
        assertThat(water.text("parts.1.categoryNameEn")).isEqualTo("residual");
    }

    @Test
    void twelveDigitsAndThirteenAreOneProduct() {
        assertThat(API.get(BARCODES + SODA).send().is(200).body())
                .isEqualTo(API.get(BARCODES + "0" + SODA).send().is(200).body());
        assertThat(API.get(BARCODES + "690%201234%20567892").send().is(200).text("ean"))
                .isEqualTo(WATER);
    }

    @Test
    void whatTheReaderMistypedIsSaid() {
        assertThat(API.get(BARCODES + "6901234567893")
                        .send()
                        .isProblem(400, "barcode-check-digit")
                        .text("title"))
                .isEqualTo("条码最后一位对不上，请再看一遍数字");
        API.get(BARCODES + "12345").send().isProblem(400, "barcode-invalid");
        API.get(BARCODES + "abc").send().isProblem(400, "barcode-invalid");
        API.get(BARCODES + "9".repeat(41)).send().isProblem(400, "invalid-request");
    }

    @Test
    void whatNobodyDescribedCanBeProposed() {
        var unknown = API.get(BARCODES + "4006381333931").send().isProblem(404, "barcode-unknown");
        assertThat(unknown.text("title")).contains("您可以告诉我们");
        API.get("/v1/districts/" + Fixtures.QINGPU + "/sorting/barcodes/" + WATER)
                .send()
                .isProblem(404, "barcode-unknown");
        API.get("/v1/districts/nowhere/sorting/barcodes/" + WATER).send().isProblem(404, "unknown-district");
    }

    @Test
    void theNumberOfAShopIsToldFromOneThatCanBeProposed() {
        assertThat(API.get(BARCODES + "2012345678903")
                        .send()
                        .isProblem(422, "barcode-in-store")
                        .text("title"))
                .contains("请用名称查");
    }

    @Test
    void whatAClientHasIsNotSentAgain() {
        var tag = API.get(BARCODES + WATER).send().is(200).header("ETag");

        assertThat(tag).isNotEmpty();
        API.get(BARCODES + WATER).header("If-None-Match", tag).send().is(304);
        StatementCount.reset();
        API.get(BARCODES + WATER).send().is(200);
        assertThat(StatementCount.sent()).isEmpty();
    }
}
