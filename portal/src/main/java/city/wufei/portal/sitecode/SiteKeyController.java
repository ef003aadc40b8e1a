package city.wufei.portal.sitecode;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** The keys behind the codes. Operators see them; replacing and revoking them is the office's. */
@Controller("/site-codes/keys")
@Secured(Allowed.OFFICE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteKeyController {
    private final SiteKeys keys;
    private final Posters posters;
    private final Pages pages;

    SiteKeyController(SiteKeys keys, Posters posters, Pages pages) {
        this.keys = keys;
        this.posters = posters;
        this.pages = pages;
    }

    @Get
    @Secured({Allowed.OPERATOR, Allowed.OFFICE})
    HttpResponse<?> list(Visitor visitor, Person person) {
        var all = keys.all(person.district());
        var model = Map.of(
                "keys", KeyRow.of(all, posters.validByKey(person.district())),
                "mayChange", person.has(Role.OFFICE),
                "seen", all.isEmpty() ? 0 : all.getFirst().number());
        return pages.show(visitor, "sitecode/keys", model);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rotate(Visitor visitor, Form form) {
        var made = keys.rotate(visitor.actor(), form.integer("seen").orElse(0));
        return pages.goTo(
                "/site-codes/keys", made ? Flash.success("sitekey.rotated") : Flash.notice("sitekey.already-rotated"));
    }

    @Post(value = "/{keyId}/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Visitor visitor, String keyId) {
        var flash = switch (keys.revoke(visitor.actor(), keyId).orElseThrow(NotHere::new)) {
            case REVOKED -> Flash.success("sitekey.revoked", keyId);
            case ALREADY_REVOKED -> Flash.notice("sitekey.already-revoked", keyId);
        };
        return pages.goTo("/site-codes/keys", flash);
    }
}
