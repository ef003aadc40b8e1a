package city.wufei.appapi.barcode;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.district.Scheme;
import city.wufei.content.sorting.SortingComponent;
import city.wufei.contracts.barcode.BarcodePart;
import city.wufei.contracts.sorting.WasteCategory;

/** Puts products into the words of a city's scheme. */
public final class BarcodeWording {

    private BarcodeWording() {}

    /** The product as it goes onto the wire. */
    public static city.wufei.contracts.barcode.Barcode barcode(Barcode barcode, Scheme scheme) {
        return new city.wufei.contracts.barcode.Barcode(
                barcode.ean(),
                barcode.name(),
                barcode.parts().stream().map(part -> part(part, scheme)).toList());
    }

    private static BarcodePart part(SortingComponent part, Scheme scheme) {
        var printed = scheme.of(part.category());
        var tip = part.tip();
        return new BarcodePart(
                part.part(),
                WasteCategory.valueOf(part.category().name()),
                printed.name(),
                printed.nameEn(),
                tip == null ? null : scheme.inOwnWords(tip));
    }
}
