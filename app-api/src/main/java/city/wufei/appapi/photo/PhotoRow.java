package city.wufei.appapi.photo;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.id.Ids;
import city.wufei.contracts.photo.MyPhoto;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A picture as the table keeps it, without its bytes. */
@MappedEntity("resident_photo")
record PhotoRow(@Id long id, boolean attached, Instant keptAt) {

    MyPhoto shown() {
        return new MyPhoto(Ids.text(id), DistrictTime.onTheWire(keptAt), attached);
    }
}
