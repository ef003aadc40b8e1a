package city.wufei.appapi.photo;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The bytes of a picture. */
@MappedEntity("resident_photo")
@SuppressWarnings("ArrayRecordComponent") // never compared, and the bytes go to the network as they are
record JpegRow(@Id long id, byte[] jpeg) {}
