package city.wufei.portal.barcode;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.barcode.GtinReading;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.Pages;
import city.wufei.portal.table.TableQuery;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The products that are published: found, entered, changed and taken back. None of it needs app-api. */
@Controller(value = "/publicity/barcodes", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.PUBLICITY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BarcodeController {
    private static final String LIST = "/publicity/barcodes/published";

    private final Barcodes barcodes;
    private final Categories categories;
    private final Pages pages;

    BarcodeController(Barcodes barcodes, Categories categories, Pages pages) {
        this.barcodes = barcodes;
        this.categories = categories;
        this.pages = pages;
    }

    @Get("/published")
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var model = Map.of(
                "barcodes", barcodes.search(person.district(), query), "categories", categories.of(person, visitor));
        return pages.show(visitor, "barcode/published", model);
    }

    @Get("/new")
    HttpResponse<?> ask(Visitor visitor, Person person) {
        return pages.show(visitor, "barcode/new", model(visitor, person, Form.empty()));
    }

    @Post("/new")
    HttpResponse<?> enter(Visitor visitor, Person person, Form form) {
        var gtin = BarcodeForm.gtin(form);
        if (gtin.flatMap(each -> barcodes.find(person.district(), each)).isPresent()) {
            form.reject("ean", "barcode.ean.known");
        }
        var barcode = BarcodeForm.read(form, gtin);
        return barcode.isEmpty()
                ? pages.refuse(visitor, "barcode/new", model(visitor, person, form))
                : publish(visitor, barcode.get());
    }

    @Get("/published/{id}")
    HttpResponse<?> one(Visitor visitor, Person person, String id) {
        return find(person, id)
                .<HttpResponse<?>>map(barcode -> pages.show(
                        visitor, "barcode/barcode", model(visitor, person, barcode, BarcodeForm.of(barcode))))
                .orElseGet(this::gone);
    }

    @Post("/published/{id}")
    HttpResponse<?> amend(Visitor visitor, Person person, String id, Form form) {
        var known = find(person, id);
        if (known.isEmpty()) {
            return gone();
        }
        return BarcodeForm.read(form, Optional.of(new Gtin(known.get().ean())))
                .<HttpResponse<?>>map(barcode -> publish(visitor, barcode))
                .orElseGet(() -> pages.refuse(visitor, "barcode/barcode", model(visitor, person, known.get(), form)));
    }

    @Post("/published/{id}/withdraw")
    HttpResponse<?> withdraw(Visitor visitor, Person person, String id) {
        var barcode = find(person, id);
        if (barcode.isEmpty()) {
            return gone();
        }
        barcodes.withdraw(visitor.actor(), barcode.get());
        return pages.goTo(LIST, Flash.success("barcode.withdrawn", barcode.get().name()));
    }

    /** Another editor may have taken it back a moment ago. */
    private HttpResponse<?> gone() {
        return pages.goTo(LIST, Flash.notice("barcode.gone"));
    }

    private HttpResponse<?> publish(Visitor visitor, Barcode barcode) {
        barcodes.publish(visitor.actor(), barcode, null);
        return pages.goTo(LIST, Flash.success("barcode.published", barcode.name()));
    }

    private Optional<Barcode> find(Person person, String id) {
        return Gtin.read(id) instanceof GtinReading.Right(var gtin)
                ? barcodes.find(person.district(), gtin)
                : Optional.empty();
    }

    private Map<String, Object> model(Visitor visitor, Person person, Barcode barcode, Form form) {
        var model = model(visitor, person, form);
        model.put("barcode", barcode);
        return model;
    }

    private Map<String, Object> model(Visitor visitor, Person person, Form form) {
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("rows", BarcodeForm.rows(form));
        model.put("categories", categories.of(person, visitor));
        return model;
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        @Named("barcodes")
        NavItem barcodes() {
            return new NavItem(
                    NavItem.Group.PARTICIPATION, 40, "/publicity/barcodes", "barcode.nav", Set.of(Role.PUBLICITY));
        }
    }
}
