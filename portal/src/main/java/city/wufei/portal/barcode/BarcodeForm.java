package city.wufei.portal.barcode;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.barcode.GtinReading;
import city.wufei.content.district.Category;
import city.wufei.content.sorting.SortingComponent;
import city.wufei.contracts.barcode.BarcodeProposal;
import city.wufei.portal.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A product in the fields of a form, which has a row for each part and some to spare: it works without a script. */
final class BarcodeForm {
    private static final int SPARE = 2;

    private BarcodeForm() {}

    static Form of(Barcode barcode) {
        var fields = new LinkedHashMap<>(Map.of("ean", barcode.ean(), "product", barcode.name()));
        var row = 0;
        for (var part : barcode.parts()) {
            row++;
            fields.put("part-" + row, part.part());
            fields.put("category-" + row, part.category().code());
            var tip = part.tip();
            fields.put("tip-" + row, tip == null ? "" : tip);
        }
        return Form.filled(fields);
    }

    static Form of(BarcodeProposal proposal) {
        var fields = new LinkedHashMap<>(Map.of("ean", proposal.ean(), "product", proposal.name()));
        var row = 0;
        for (var part : proposal.parts()) {
            row++;
            fields.put("part-" + row, part.part());
            fields.put("category-" + row, part.category().name().toLowerCase(Locale.ROOT));
        }
        return Form.filled(fields);
    }

    /** The rows to show: those that are filled, and some more. */
    static List<Integer> rows(Form form) {
        var last = 0;
        for (var row = 1; row <= Barcode.MOST_PARTS; row++) {
            last = isEmpty(form, row) ? last : row;
        }
        var rows = new ArrayList<Integer>();
        for (var row = 1; row <= Math.min(Barcode.MOST_PARTS, last + SPARE); row++) {
            rows.add(row);
        }
        return rows;
    }

    /** The number that was typed; says what is wrong with it. */
    static Optional<Gtin> gtin(Form form) {
        return switch (Gtin.read(form.text("ean"))) {
            case GtinReading.Right(var gtin) when gtin.isInStore() -> refused(form, "barcode.ean.in-store");
            case GtinReading.Right(var gtin) -> Optional.of(gtin);
            case GtinReading.NoNumber() -> refused(form, "barcode.ean.wrong");
            case GtinReading.WrongCheckDigit() -> refused(form, "barcode.ean.check-digit");
        };
    }

    private static Optional<Gtin> refused(Form form, String message) {
        form.reject("ean", message);
        return Optional.empty();
    }

    /** The product as typed; empty when something was rejected. */
    static Optional<Barcode> read(Form form, Optional<Gtin> gtin) {
        var name = form.require("product", Barcode.LONGEST_NAME);
        var parts = new ArrayList<SortingComponent>();
        for (var row = 1; row <= Barcode.MOST_PARTS; row++) {
            if (!isEmpty(form, row)) {
                part(form, row).ifPresent(parts::add);
            }
        }
        if (!form.isRefused() && parts.isEmpty()) {
            form.reject("part-1", "form.required");
        }
        if (parts.stream().map(SortingComponent::part).distinct().count() < parts.size()) {
            form.reject("part-1", "barcode.parts.alike");
        }
        return form.isRefused() ? Optional.empty() : gtin.map(each -> new Barcode(each.digits(), name, parts));
    }

    private static Optional<SortingComponent> part(Form form, int row) {
        var part = form.require("part-" + row, Barcode.LONGEST_PART);
        var tip = form.limit("tip-" + row, Barcode.LONGEST_TIP);
        var category = Category.of(form.text("category-" + row));
        if (category.isEmpty()) {
            form.reject("category-" + row, "form.required");
        }
        return category.map(each -> new SortingComponent(part, each, tip.isEmpty() ? null : tip));
    }

    private static boolean isEmpty(Form form, int row) {
        return form.text("part-" + row).isEmpty()
                && form.text("category-" + row).isEmpty()
                && form.text("tip-" + row).isEmpty();
    }
}
