package city.wufei.portal.registry;

import city.wufei.portal.registry.RegistryController.Entry;
import city.wufei.portal.table.Csv;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The registry for a spreadsheet. */
final class RegistryCsv {

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
                        "certificate.status",
                        "certificate.note")
                .map(word)
                .toList();
        return Csv.of(head, entries.stream().map(entry -> line(entry, districts, subdistricts, word)));
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
                word.apply("certificate.status." + entry.status()),
                entry.example() ? word.apply("certificate.example") : "");
    }
}
