package city.wufei.portal.evidence;

import city.wufei.content.id.Ids;
import city.wufei.portal.application.Application;
import city.wufei.portal.evidence.Inspection.Fit;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Puts evidence beside the criteria of a demonstration's examples, within the transaction that makes the example. Nobody uploaded
 * it, so there is no deed to audit beside that of making the example.
 */
@Singleton
public class ExampleShelf {
    private static final String BY = "示例申报人";

    private final EvidenceRepository repository;
    private final EvidenceFiles files;
    private final Ids ids;
    private final Clock clock;

    ExampleShelf(EvidenceRepository repository, EvidenceFiles files, Ids ids, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The same file beside several criteria, checked and cleaned once.
     *
     * @param names the file's name by the criterion
     */
    public void add(Transaction transaction, Application application, Map<String, String> names, byte[] bytes) {
        if (!(Inspector.inspect(bytes) instanceof Fit fit)) {
            throw new IllegalArgumentException("an example that nobody could upload");
        }
        var sha256 = EvidenceShelf.sha256(fit.bytes());
        names.forEach((criterion, name) -> repository.insert(
                transaction,
                new Evidence(
                        application.district(),
                        application.id(),
                        ids.next(),
                        criterion,
                        name,
                        fit.type(),
                        fit.bytes().length,
                        sha256,
                        files.write(fit),
                        BY,
                        clock.instant(),
                        Optional.empty())));
    }
}
