package city.wufei.portal.registry;

import city.wufei.portal.registry.RegistryController.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry as CSV that a spreadsheet opens with Chinese intact, and in which no cell is taken for a formula. */
final class RegistryCsv {
    private static final String MARK = "\uFEFF";

    private RegistryCsv() {}

    /**
     * The lines under their heads.
     *
     * @param word the text of a message key
     */
    static String of(
            List<Entry> entries,
            Map<String, String> districts,
            Map<String, String> subdistricts,
            UnaryOperator<String> word) {
        var head = Stream.of(
                        "certificate.number",
                        "desk.organisation",
                        "desk.type",
                        "registry.district",
                        "organisation.subdistrict",
                        "certificate.issued",
                        "certificate.expires",
                        "certificate.status")
                .map(word)
                .toList();
        return Stream.concat(Stream.of(head), entries.stream().map(entry -> line(entry, districts, subdistricts, word)))
                .map(cells -> cells.stream().map(RegistryCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static List<String> line(
            Entry entry, Map<String, String> districts, Map<String, String> subdistricts, UnaryOperator<String> word) {
        var certificate = entry.certificate();
        return List.of(
                certificate.number(),
                certificate.organisation(),
                certificate.typeName(),
                districts.getOrDefault(certificate.district(), certificate.district()),
                subdistricts.getOrDefault(certificate.subdistrict(), ""),
                certificate.issuedOn().toString(),
                certificate.expiresOn().toString(),
                word.apply("certificate.status." + entry.status()));
    }

    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
