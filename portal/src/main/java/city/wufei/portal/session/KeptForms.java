package city.wufei.portal.session;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import jakarta.inject.Singleton;
import java.util.Optional;

/** For the pages of a sheet: what somebody typed there before their session ended, put back into the form after logging in. */
@Singleton
public final class KeptForms {
    /** The field of an address that names the kept form. */
    static final String FIELD = "kept";

    private final FormStash stash;

    KeptForms(FormStash stash) {
        this.stash = stash;
    }

    /** The login page that leads to the kept form. */
    static String login(String token) {
        return "/login?" + FIELD + "=" + token;
    }

    /** The form that the page's address names; empty when that is none, another page's or person's, or an hour old. */
    public Optional<Form> typed(Person person, String page, Form address) {
        return stash.find(address.text(FIELD), person.id())
                .filter(kept -> kept.sheet().filter(page::equals).isPresent())
                .map(FormStash.Kept::form);
    }
}
