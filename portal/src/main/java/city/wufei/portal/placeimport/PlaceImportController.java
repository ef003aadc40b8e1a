package city.wufei.portal.placeimport;

import city.wufei.content.district.District;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.PostedFiles;
import city.wufei.portal.placeimport.PlaceImportRepository.Upload;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** Uploads a table of places, shows what it would do, and publishes it when somebody confirms. */
@Controller(value = "/places/import", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceImportController {
    private static final String PAGE = "placeimport/upload";
    private static final String PREVIEW = "placeimport/preview";
    private static final int MOST_BYTES = 5 << 20;

    private final PlaceImports imports;
    private final PreviewPage page;
    private final PublicationFeed feed;
    private final Pages pages;

    PlaceImportController(PlaceImports imports, PreviewPage page, PublicationFeed feed, Pages pages) {
        this.imports = imports;
        this.page = page;
        this.feed = feed;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return pages.show(visitor, PAGE, upload(Form.empty()));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(HttpRequest<?> request, Visitor visitor, @Body MultipartBody body) {
        var posted = PostedFiles.read(request, body, MOST_BYTES);
        var form = posted.form();
        if (posted.files().isEmpty()) {
            return pages.refuse(visitor, PAGE, upload(form.reject("table", "placeimport.none")));
        }
        var file = posted.files().getFirst();
        if (file.tooLarge()) {
            form.reject("table", "placeimport.too-large", MOST_BYTES >> 20);
            return pages.show(visitor, HttpStatus.REQUEST_ENTITY_TOO_LARGE, PAGE, upload(form));
        }
        return switch (imports.keep(visitor.actor(), file.name(), file.bytes().get())) {
            case PlaceImports.Kept.Waiting(var id) -> pages.goTo(path(id));
            case PlaceImports.Kept.Refused(var message) ->
                pages.refuse(visitor, PAGE, upload(form.reject("table", message, SheetReader.MOST_ROWS)));
        };
    }

    @Get("/{sheet}")
    HttpResponse<?> preview(Visitor visitor, Person person, String sheet, TableQuery query) {
        var upload = find(person, sheet);
        var preview = imports.preview(district(person), upload);
        return pages.show(visitor, PREVIEW, page.model(visitor, upload, preview, query, Form.empty()));
    }

    /** Publishes what the preview showed; where it would show something else by now, it is shown instead. */
    @Post("/{sheet}")
    HttpResponse<?> confirm(Visitor visitor, Person person, String sheet, Form form) {
        var upload = find(person, sheet);
        var preview = imports.preview(district(person), upload);
        if (!upload.isOpen()) {
            return pages.goTo("/places", Flash.notice("placeimport.before"));
        }
        if (!form.text("sum").equals(preview.sum())) {
            form.reject("", "placeimport.overtaken");
        } else if (preview.wanted().isEmpty()) {
            form.reject("", "placeimport.nothing");
        } else if (preview.count(ImportPreview.Kind.BAD) > 0 && !form.isChecked("skip")) {
            form.reject("skip", "placeimport.skip.needed");
        }
        if (form.isRefused()) {
            return refuse(visitor, upload, preview, form);
        }
        return switch (imports.confirm(visitor.actor(), upload, preview)) {
            case PlaceImports.Done.Published(var places) ->
                pages.goTo("/places", Flash.success("placeimport.done", places));
            case PlaceImports.Done.Before before -> pages.goTo("/places", Flash.notice("placeimport.before"));
            case PlaceImports.Done.Overtaken overtaken ->
                refuse(
                        visitor,
                        upload,
                        imports.preview(district(person), upload),
                        form.reject("", "placeimport.overtaken"));
        };
    }

    private HttpResponse<?> refuse(Visitor visitor, Upload upload, ImportPreview preview, Form form) {
        var query = TableQuery.everything(path(upload.id()));
        return pages.refuse(visitor, PREVIEW, page.model(visitor, upload, preview, query, form));
    }

    private static Map<String, Object> upload(Form form) {
        return Map.of("form", form, "most", SheetReader.MOST_ROWS, "megabytes", MOST_BYTES >> 20);
    }

    private Upload find(Person person, String sheet) {
        return imports.find(person.district(), sheet).orElseThrow(NotHere::new);
    }

    private District district(Person person) {
        return feed.library().district(person.district()).orElseThrow(NotHere::new);
    }

    private static String path(long id) {
        return "/places/import/" + Ids.text(id);
    }
}
