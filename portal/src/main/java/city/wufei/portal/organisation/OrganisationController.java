package city.wufei.portal.organisation;

import city.wufei.content.district.District;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Organisations.Registration;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The applicant's own organisation. */
@Controller(value = "/apply/organisation", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.APPLICANT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganisationController {
    private final Organisations organisations;
    private final PublicationFeed feed;
    private final Names names;
    private final Pages pages;

    OrganisationController(Organisations organisations, PublicationFeed feed, Names names, Pages pages) {
        this.organisations = organisations;
        this.feed = feed;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person) {
        var own = organisations.ofPerson(person.district(), person.id());
        return pages.show(
                visitor,
                "organisation/form",
                model(visitor, person, own.map(OrganisationForm::of).orElseGet(Form::empty), own));
    }

    @Post
    HttpResponse<?> save(Visitor visitor, Person person, Form form) {
        var own = organisations.ofPerson(person.district(), person.id());
        var details = OrganisationForm.read(
                form,
                district(person),
                names.types(person.district(), visitor.language()).keySet());
        if (details.isEmpty()) {
            return pages.refuse(visitor, "organisation/form", model(visitor, person, form, own));
        }
        var registration = own.isEmpty()
                ? organisations.register(visitor.actor(), details.get())
                : organisations.amend(
                        visitor.actor(), own.get(), form.integer("version").orElse(-1), details.get());
        return switch (registration) {
            case Registration.Registered registered ->
                pages.goTo(
                        "/apply",
                        Flash.success(
                                "organisation.saved", registered.organisation().name()));
            case Registration.CodeTaken taken ->
                pages.refuse(
                        visitor,
                        "organisation/form",
                        model(visitor, person, form.reject("code", "organisation.code.taken"), own));
            case Registration.Changed changed ->
                pages.refuse(
                        visitor,
                        "organisation/form",
                        model(visitor, person, form.reject("", "organisation.changed"), Optional.of(changed.now())));
        };
    }

    private Map<String, Object> model(Visitor visitor, Person person, Form form, Optional<Organisation> own) {
        var model = new LinkedHashMap<String, Object>();
        model.put("form", form);
        model.put("registered", own.isPresent());
        own.ifPresent(organisation -> model.put("version", organisation.version()));
        model.put("types", names.types(person.district(), visitor.language()));
        model.put("subdistricts", names.subdistricts(person.district(), visitor.language()));
        return model;
    }

    private District district(Person person) {
        return feed.library().district(person.district()).orElseThrow(NotHere::new);
    }
}
