package city.wufei.portal.weighing;

import city.wufei.content.place.Material;
import city.wufei.contracts.checkin.MaterialWeight;
import city.wufei.contracts.staff.Weighing;
import city.wufei.portal.form.Form;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed at the scale, read as a weighing. */
final class WeighingForm {
    /** What stands before a material's code in the name of its field. */
    static final String FIELD = "kg-";

    private static final int CODE_LENGTH = 512;
    private static final Pattern KILOGRAMS = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("500");

    private WeighingForm() {}

    /** The weighing; empty when something is wrong, which then stands beside its field. */
    static Optional<Weighing> read(Form form, String place, List<Material> materials) {
        var code = form.require("code", CODE_LENGTH);
        var weights = new ArrayList<MaterialWeight>();
        for (var material : materials) {
            grams(form, FIELD + material.code()).ifPresent(grams -> weights.add(weight(material, grams)));
        }
        if (weights.isEmpty() && !form.isRefused() && !materials.isEmpty()) {
            form.reject(FIELD + materials.getFirst().code(), "weighing.nothing");
        }
        var nonce = form.text("nonce");
        if (!NONCE.matcher(nonce).matches()) {
            form.reject("", "weighing.again");
        }
        return form.isRefused() || weights.isEmpty()
                ? Optional.empty()
                : Optional.of(new Weighing(code, place, time(form.text("scannedAt")), nonce, List.copyOf(weights)));
    }

    private static MaterialWeight weight(Material material, int grams) {
        return new MaterialWeight(city.wufei.contracts.place.Material.valueOf(material.name()), grams);
    }

    /** Kilograms with two decimals at most, as grams; empty where nothing was typed. */
    private static Optional<Integer> grams(Form form, String field) {
        var typed = form.text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!KILOGRAMS.matcher(typed).matches()) {
            form.reject(field, "weighing.kg");
            return Optional.empty();
        }
        var kilograms = new BigDecimal(typed.replace(',', '.'));
        if (kilograms.compareTo(LEAST) < 0 || kilograms.compareTo(MOST) > 0) {
            form.reject(field, "weighing.kg");
            return Optional.empty();
        }
        return Optional.of(kilograms.movePointRight(3).intValueExact());
    }

    private static @Nullable OffsetDateTime time(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
