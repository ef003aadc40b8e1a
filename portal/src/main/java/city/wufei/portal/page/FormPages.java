package city.wufei.portal.page;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Finds the page that owns a form. Some addresses only take a form; who comes to one by a link, by the history or after a change of
 * language is sent to the page where the form stands: the nearest address above it that can be opened.
 */
@Singleton
public final class FormPages {
    private final Provider<Router> router;

    FormPages(Provider<Router> router) {
        this.router = router;
    }

    /** The path itself where it can be opened, otherwise the nearest one above it; the front page at last. */
    public String owner(String path) {
        var page = path;
        while (page.length() > 1 && router.get().route(HttpMethod.GET, page).isEmpty()) {
            page = page.substring(0, Math.max(0, page.lastIndexOf('/')));
        }
        return page.isEmpty() ? "/" : page;
    }
}
