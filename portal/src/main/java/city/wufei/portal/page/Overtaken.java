package city.wufei.portal.page;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer to a decision that somebody else was first to take: what they did, and the text that was typed, to be copied. */
@Singleton
public class Overtaken {
    /** The fields in which a decision is given its words. */
    private static final List<String> TEXTS = List.of("items", "reasons", "reason");

    private final Pages pages;

    Overtaken(Pages pages) {
        this.pages = pages;
    }

    /**
     * What somebody else did.
     *
     * @param page where it stands now
     * @param step a line of a timeline, with at, title, detail and who; empty where it is not known
     */
    public record Meanwhile(String page, Optional<?> step) {}

    /** Leads to where it stands now where nothing was typed, and otherwise shows it: 409. */
    public HttpResponse<?> answer(Visitor visitor, Meanwhile meanwhile, Form form) {
        var typed =
                TEXTS.stream().map(form::text).filter(text -> !text.isBlank()).toList();
        return typed.isEmpty()
                ? pages.goTo(meanwhile.page, Flash.notice("desk.moved"))
                : pages.show(
                        visitor,
                        HttpStatus.CONFLICT,
                        "error/overtaken",
                        Map.of(
                                "page",
                                meanwhile.page,
                                "steps",
                                meanwhile.step.stream().toList(),
                                "typed",
                                typed));
    }
}
