package city.wufei.portal.placeimport;

import city.wufei.content.district.District;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.placeedit.PlaceDeed;
import city.wufei.portal.placeedit.PlaceEdits;
import city.wufei.portal.placeedit.PlaceEdits.Wanted;
import city.wufei.portal.placeimport.PlaceImportRepository.Upload;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables of places: kept from the upload to the confirmation, and published all at once. */
@Singleton
class PlaceImports {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final PlaceImportRepository repository;
    private final PlaceColumns columns;
    private final PlaceEdits edits;
    private final PublicationFeed feed;
    private final Ids ids;
    private final Clock clock;

    PlaceImports(
            Transactions transactions,
            PlaceImportRepository repository,
            PlaceColumns columns,
            PlaceEdits edits,
            PublicationFeed feed,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.columns = columns;
        this.edits = edits;
        this.feed = feed;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a file. */
    sealed interface Kept {
        record Waiting(long id) implements Kept {}

        /** {@code message} is a message key. */
        record Refused(String message) implements Kept {}
    }

    /** What became of a confirmation. */
    sealed interface Done {
        record Published(int places) implements Done {}

        /** The places have changed since the preview. */
        record Overtaken() implements Done {}

        /** Somebody has confirmed it already. */
        record Before() implements Done {}
    }

    /** Keeps a file's rows for their preview. */
    Kept keep(Actor actor, String fileName, byte[] file) {
        return switch (SheetReader.read(file)) {
            case SheetReader.Read.Refused(var message) -> new Kept.Refused(message);
            case SheetReader.Read.Lines(var lines) ->
                columns.sheet(lines)
                        .<Kept>map(sheet -> sheet.lines().isEmpty()
                                ? new Kept.Refused("placeimport.empty")
                                : new Kept.Waiting(keep(actor, fileName, sheet)))
                        .orElseGet(() -> new Kept.Refused("placeimport.no-code"));
        };
    }

    private long keep(Actor actor, String fileName, PlaceSheet sheet) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = ids.next();
        transactions.run(transaction -> {
            repository.deleteBefore(transaction, actor.district(), Ids.firstAt(now.minus(KEPT)));
            repository.insert(
                    transaction,
                    actor.district(),
                    id,
                    fileName.substring(0, Math.min(LONGEST_NAME, fileName.length())),
                    sheet,
                    actor.id(),
                    actor.name(),
                    now);
        });
        return id;
    }

    Optional<Upload> find(String district, String number) {
        return Ids.parse(number)
                .flatMap(id -> transactions.inTransaction(transaction -> repository.find(transaction, district, id)));
    }

    /** What the table would do now. */
    ImportPreview preview(District district, Upload upload) {
        return ImportPreview.of(upload.sheet(), district, feed.library(), columns.codes(district.id()));
    }

    /** Publishes the good rows as they were seen, all or none. */
    Done confirm(Actor actor, Upload upload, ImportPreview seen) {
        var wanted = seen.wanted().stream()
                .map(line -> new Wanted(line.after().orElseThrow(), PlaceDeed.IMPORT, upload.fileName(), line.seen()))
                .toList();
        var batch = edits.publishAll(
                actor,
                wanted,
                Subject.of("place-import", upload.id(), upload.fileName()),
                said(seen, wanted),
                transaction -> repository.close(transaction, actor.district(), upload.id()));
        return switch (batch) {
            case PUBLISHED -> new Done.Published(wanted.size());
            case OVERTAKEN -> new Done.Overtaken();
            case REFUSED -> new Done.Before();
        };
    }

    private static Map<String, Object> said(ImportPreview seen, List<Wanted> wanted) {
        var said = new LinkedHashMap<String, Object>();
        said.put("placesNew", seen.count(ImportPreview.Kind.NEW));
        said.put("placesChanged", seen.count(ImportPreview.Kind.CHANGED));
        said.put("rowsSkipped", seen.count(ImportPreview.Kind.BAD));
        said.put("place", wanted.stream().map(each -> each.place().id()).toList());
        return said;
    }
}
