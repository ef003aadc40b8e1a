package city.wufei.portal.organisation;

import city.wufei.content.district.District;
import city.wufei.portal.form.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields code, name, type, subdistrict, address, contact-name, contact-phone, contact-email and version. */
final class OrganisationForm {
    private static final int LONGEST_EMAIL = 100;

    private OrganisationForm() {}

    static Form of(Organisation organisation) {
        return Form.posted(Map.of(
                "code", List.of(organisation.creditCode().text()),
                "name", List.of(organisation.name()),
                "type", List.of(organisation.type()),
                "subdistrict", List.of(organisation.subdistrict()),
                "address", List.of(organisation.address()),
                "contact-name", List.of(organisation.contact().name()),
                "contact-phone", List.of(organisation.contact().phone()),
                "contact-email", List.of(organisation.contact().email()),
                "version", List.of(Integer.toString(organisation.version()))));
    }

    /** Reads the form, or notes beside its fields what is wrong. */
    static Optional<Organisations.Details> read(Form form, District district, Set<String> types) {
        var typed = form.require("code", 40);
        var code = CreditCode.parse(typed);
        CreditCode.fault(typed).ifPresent(fault -> form.reject("code", message(fault), length(typed)));
        var name = form.require("name", 100);
        var address = form.require("address", 150);
        form.require("type", types::contains, "form.required");
        form.require("subdistrict", value -> district.subdistrict(value).isPresent(), "form.required");
        var contact = contact(form);
        if (form.isRefused()) {
            return Optional.empty();
        }
        return code.map(checked -> new Organisations.Details(
                checked, name, form.text("type"), form.text("subdistrict"), address, contact));
    }

    private static String message(CreditCode.Fault fault) {
        return switch (fault) {
            case LENGTH -> "organisation.code.length";
            case CHARACTERS -> "organisation.code.characters";
            case CHECK -> "organisation.code.wrong";
        };
    }

    /** How many characters of a code somebody typed, as they would count them. */
    private static int length(String typed) {
        var folded = CreditCode.fold(typed);
        return folded.codePointCount(0, folded.length());
    }

    private static Contact contact(Form form) {
        var name = form.require("contact-name", 40);
        var phone = form.require("contact-phone", 30);
        if (!phone.isEmpty() && !phone.matches("[0-9+() -]{7,20}")) {
            form.reject("contact-phone", "organisation.phone.wrong");
        }
        var email = form.text("contact-email").toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"))) {
            form.reject("contact-email", "organisation.email.wrong");
        }
        return new Contact(name, phone, email);
    }
}
