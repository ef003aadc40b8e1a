package city.wufei.appapi.barcode;

import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.barcode.GtinReading;
import city.wufei.contracts.barcode.Barcode;
import city.wufei.contracts.barcode.BarcodeApi;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class BarcodeController implements BarcodeApi {

    private final Districts districts;

    BarcodeController(Districts districts) {
        this.districts = districts;
    }

    @Override
    public Barcode barcode(String district, String ean) {
        var shelf = districts.shelf(district);
        var gtin = gtin(ean);
        var scheme = shelf.library().scheme(shelf.id());
        return shelf.library()
                .barcode(shelf.id(), gtin)
                .flatMap(known -> scheme.map(city -> BarcodeWording.barcode(known, city)))
                .orElseThrow(() -> ProblemException.of(
                        gtin.isInStore() ? ProblemCode.BARCODE_IN_STORE : ProblemCode.BARCODE_UNKNOWN));
    }

    private static Gtin gtin(String ean) {
        return switch (Gtin.read(ean)) {
            case GtinReading.Right(var gtin) -> gtin;
            case GtinReading.NoNumber() -> throw ProblemException.of(ProblemCode.BARCODE_INVALID);
            case GtinReading.WrongCheckDigit() -> throw ProblemException.of(ProblemCode.BARCODE_CHECK_DIGIT);
        };
    }
}
