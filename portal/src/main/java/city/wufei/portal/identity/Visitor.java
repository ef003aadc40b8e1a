package city.wufei.portal.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * Whoever sends this request, logged in or not. A controller takes it as an argument.
 *
 * @param person the person behind the visitor, when logged in
 * @param session the name of their session (a hash, not the secret in the cookie); empty without one
 * @param csrf the token that this visitor's forms carry
 * @param language zh-CN or en
 * @param address where the request came from
 * @param path the path of the request with its query, for the way back
 */
public record Visitor(
        Optional<Person> person, String session, CsrfToken csrf, Locale language, String address, String path) {

    /** The actor for the audit trail; refuses a visitor who is not logged in. */
    public Actor actor() {
        var who = person.orElseThrow(() -> new IllegalStateException("nobody is logged in"));
        return new Actor(who.district(), who.id(), who.login(), who.name(), address);
    }

    public boolean isEnglish() {
        return language.getLanguage().equals("en");
    }
}
