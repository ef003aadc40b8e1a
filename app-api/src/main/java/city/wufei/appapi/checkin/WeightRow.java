package city.wufei.appapi.checkin;

import city.wufei.contracts.checkin.MaterialWeight;
import city.wufei.contracts.place.Material;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Locale;

/** How much of a material staff weighed at a check-in, as the table keeps it. */
@MappedEntity("check_in_weight")
record WeightRow(String districtId, @Id long checkInId, String material, int grams) {

    static WeightRow of(String district, long checkIn, Material material, int grams) {
        return new WeightRow(district, checkIn, material.name().toLowerCase(Locale.ROOT), grams);
    }

    MaterialWeight shown() {
        return new MaterialWeight(Material.valueOf(material.toUpperCase(Locale.ROOT)), grams);
    }
}
