package city.wufei.contracts.photo;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

/** Pictures: JPEG, PNG or WebP, 8 MiB and 40 megapixels (of WebP 16) at most. */
public interface PhotoApi {

    @AnswersProblems
    @Post("/v1/districts/{district}/sorting/photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "readPhoto",
            tags = "photos",
            summary = "Find the barcode or QR code on a picture",
            description =
                    "The picture is looked at and not kept. Refused with photo-too-large, photo-format or photo-unreadable.")
    CodeFound read(@PathVariable String district, @Part("photo") CompletedFileUpload photo);

    @AnswersProblems
    @Post("/v1/me/photos")
    @Status(HttpStatus.CREATED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "keepPhoto",
            tags = "photos",
            summary = "Keep a picture for a proposal or a correction",
            description =
                    "Kept as a JPEG of at most 1600 pixels without its metadata. Goes after a day unless it is attached. "
                            + "Refused with photo-too-large, photo-format, photo-unreadable or too-many-photos (20 wait).",
            security = @SecurityRequirement(name = "session"))
    MyPhoto keep(@Part("photo") CompletedFileUpload photo);

    @AnswersProblems
    @Get("/v1/me/photos/{id}")
    @Produces(MediaType.IMAGE_JPEG)
    @Operation(
            operationId = "getMyPhoto",
            tags = "photos",
            summary = "A picture that is kept for me",
            security = @SecurityRequirement(name = "session"))
    HttpResponse<byte[]> mine(@PathVariable String id);
}
