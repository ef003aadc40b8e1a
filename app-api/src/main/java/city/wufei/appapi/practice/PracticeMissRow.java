package city.wufei.appapi.practice;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.contracts.me.MyPracticeMiss;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** What a resident got wrong, as the table keeps it. */
@MappedEntity("practice_miss")
record PracticeMissRow(
        String districtId, long residentId, @Id String itemId, String itemName, Instant missedAt) {

    MyPracticeMiss shown() {
        return new MyPracticeMiss(itemId, itemName, DistrictTime.onTheWire(missedAt));
    }
}
