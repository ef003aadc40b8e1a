package city.wufei.appapi.photo;

import city.wufei.appapi.barcode.BarcodeWording;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.library.Districts.Shelf;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.content.barcode.Gtin;
import city.wufei.contracts.barcode.Barcode;
import city.wufei.contracts.photo.CodeFound;
import city.wufei.contracts.photo.MyPhoto;
import city.wufei.contracts.photo.PhotoApi;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.util.Optional;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Resident.ROLE)
class PhotoController implements PhotoApi {

    private static final long MOST_BYTES = 8L << 20;

    private final PhotoReading reading;
    private final Photos photos;
    private final Districts districts;
    private final Caller caller;

    PhotoController(PhotoReading reading, Photos photos, Districts districts, Caller caller) {
        this.reading = reading;
        this.photos = photos;
        this.districts = districts;
        this.caller = caller;
    }

    @Override
    @Secured(SecurityRule.IS_ANONYMOUS)
    public CodeFound read(String district, CompletedFileUpload photo) {
        var upload = bytes(photo);
        var shelf = districts.shelf(district);
        return switch (reading.read(upload)) {
            case PhotoReading.Outcome.Found(var code, var gtin) -> found(shelf, code, gtin);
            case PhotoReading.Outcome.Nothing() ->
                new CodeFound(false, null, null, null, null, PhotoWords.NOTHING.in(Languages.ofCurrentRequest()));
            case PhotoReading.Outcome.Refused(var why) -> throw refusal(why);
        };
    }

    @Override
    public MyPhoto keep(CompletedFileUpload photo) {
        var upload = bytes(photo);
        return switch (photos.keep(caller.resident(), upload)) {
            case KeepOutcome.Kept(var kept) -> kept;
            case KeepOutcome.TooMany() -> throw ProblemException.of(ProblemCode.TOO_MANY_PHOTOS);
            case KeepOutcome.Refused(var why) -> throw refusal(why);
        };
    }

    @Override
    public HttpResponse<byte[]> mine(String id) {
        return photos.own(caller.resident(), id)
                .map(jpeg -> HttpResponse.ok(jpeg).contentType(MediaType.IMAGE_JPEG_TYPE))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private static CodeFound found(Shelf shelf, Recognised code, Optional<Gtin> gtin) {
        var product = gtin.filter(number -> !number.isInStore());
        var known = product.flatMap(number -> known(shelf, number));
        var words = product.isPresent()
                ? PhotoWords.UNKNOWN
                : gtin.isPresent() ? PhotoWords.IN_STORE : PhotoWords.NO_PRODUCT;
        return new CodeFound(
                true,
                code.format(),
                code.text(),
                product.map(Gtin::digits).orElse(null),
                known.orElse(null),
                known.isPresent() ? null : words.in(Languages.ofCurrentRequest()));
    }

    private static Optional<Barcode> known(Shelf shelf, Gtin gtin) {
        return shelf.library()
                .scheme(shelf.id())
                .flatMap(scheme -> shelf.library()
                        .barcode(shelf.id(), gtin)
                        .map(barcode -> BarcodeWording.barcode(barcode, scheme)));
    }

    private static ProblemException refusal(PictureOutcome.Refused why) {
        return ProblemException.of(
                switch (why) {
                    case PictureOutcome.TooLarge() -> ProblemCode.PHOTO_TOO_LARGE;
                    case PictureOutcome.OtherFormat() -> ProblemCode.PHOTO_FORMAT;
                    case PictureOutcome.Busy() -> ProblemCode.UNAVAILABLE;
                    case PictureOutcome.Damaged() -> ProblemCode.PHOTO_UNREADABLE;
                });
    }

    /** Read first, or thrown away: with that its memory, or its temporary file, is given back. */
    private static byte[] bytes(CompletedFileUpload upload) {
        if (upload.getSize() > MOST_BYTES) {
            upload.discard();
            throw ProblemException.of(ProblemCode.PHOTO_TOO_LARGE);
        }
        try {
            return upload.getBytes();
        } catch (IOException torn) {
            throw ProblemException.of(ProblemCode.MALFORMED_REQUEST);
        }
    }
}
