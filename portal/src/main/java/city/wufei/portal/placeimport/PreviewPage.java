package city.wufei.portal.placeimport;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.Published;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Messages;
import city.wufei.portal.placeedit.PlaceComparison;
import city.wufei.portal.placeedit.PlaceWords;
import city.wufei.portal.placeimport.PlaceImportRepository.Upload;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The preview of a table: the bad rows first, each with what is wrong; then what would change. */
@Singleton
class PreviewPage {
    private final PlaceWords words;
    private final Messages messages;

    PreviewPage(PlaceWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** A row of the table with what it would change. */
    record Row(ImportPreview.Line line, List<PlaceComparison.Row> changes) {}

    Map<String, Object> model(Visitor visitor, Upload upload, ImportPreview preview, TableQuery query, Form form) {
        var known = words.of(visitor.actor().district(), visitor.language());
        var yes = messages.text(visitor.language(), "placeedit.yes");
        var counts = new LinkedHashMap<String, Long>();
        for (var kind : List.of(
                ImportPreview.Kind.BAD, ImportPreview.Kind.NEW, ImportPreview.Kind.CHANGED, ImportPreview.Kind.SAME)) {
            counts.put(kind.code(), preview.count(kind));
        }
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("upload", upload);
        model.put("action", "/places/import/" + Ids.text(upload.id()));
        model.put("counts", counts);
        model.put("wanted", preview.wanted().size());
        model.put("sum", preview.sum());
        model.put("table", page(preview, query).map(line -> new Row(line, changes(line, known, yes))));
        return model;
    }

    private static PageOf<ImportPreview.Line> page(ImportPreview preview, TableQuery query) {
        var kind = query.filter("kind");
        var found = preview.lines().stream()
                .filter(line -> kind.isEmpty() || line.kind().code().equals(kind))
                .sorted(Comparator.comparing(line -> line.kind() != ImportPreview.Kind.BAD))
                .toList();
        return PageOf.cut(found, query);
    }

    private static List<PlaceComparison.Row> changes(
            ImportPreview.Line line, Map<String, Map<String, String>> known, String yes) {
        return line.kind() != ImportPreview.Kind.CHANGED
                ? List.of()
                : PlaceComparison.changes(
                        line.before().map(Published::document).orElse(null),
                        line.after().orElseThrow(),
                        known,
                        yes);
    }
}
