package city.wufei.portal.barcode;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.Published;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A district's products: published, changed and taken back, each in one transaction with its line in the trail. */
@Singleton
class Barcodes {
    private final Transactions transactions;
    private final Publications publications;
    private final PublicationFeed feed;
    private final Audit audit;

    Barcodes(Transactions transactions, Publications publications, PublicationFeed feed, Audit audit) {
        this.transactions = transactions;
        this.publications = publications;
        this.feed = feed;
        this.audit = audit;
    }

    Optional<Barcode> find(String district, Gtin gtin) {
        return feed.library().barcode(district, gtin);
    }

    /** The page of a search over names, numbers and parts, in memory: a district describes thousands of products. */
    PageOf<Barcode> search(String district, TableQuery query) {
        var wanted = query.text().toLowerCase(Locale.ROOT);
        var found = feed.library().barcodes(district).stream()
                .map(Published::document)
                .filter(each -> words(each).contains(wanted))
                .toList();
        return PageOf.cut(found, query);
    }

    /** Publishes a product, or what it is now; what says the same is left alone. The proposal that it came by is named. */
    void publish(Actor actor, Barcode barcode, @Nullable String proposal) {
        var before = find(actor.district(), new Gtin(barcode.ean()));
        if (before.filter(barcode::equals).isEmpty()) {
            transactions.run(transaction -> {
                publications.publish(transaction, Draft.of(Kind.BARCODE, barcode.ean(), actor.district(), barcode));
                var after = told(barcode);
                if (proposal != null) {
                    after.put("proposal", proposal);
                }
                var told = before.map(Barcodes::told).orElse(null);
                audit.record(transaction, actor, "barcode.publish", subject(barcode), told, after);
            });
            feed.refresh();
        }
    }

    /** Takes a product back; residents are told again that nobody has described it. */
    void withdraw(Actor actor, Barcode barcode) {
        transactions.run(transaction -> publications
                .withdraw(transaction, Kind.BARCODE, actor.district(), barcode.ean())
                .ifPresent(gone ->
                        audit.record(transaction, actor, "barcode.withdraw", subject(barcode), told(barcode), null)));
        feed.refresh();
    }

    private static Subject subject(Barcode barcode) {
        return new Subject("barcode", barcode.ean(), barcode.name() + " " + barcode.ean());
    }

    private static Map<String, Object> told(Barcode barcode) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", barcode.name());
        told.put("parts", lines(barcode));
        return told;
    }

    private static List<String> lines(Barcode barcode) {
        return barcode.parts().stream()
                .map(part -> part.part() + ": " + part.category().code())
                .toList();
    }

    private static String words(Barcode barcode) {
        return (barcode.ean() + "\n" + barcode.name() + "\n" + String.join("\n", lines(barcode)))
                .toLowerCase(Locale.ROOT);
    }
}
