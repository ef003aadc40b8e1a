package city.wufei.portal.evidence;

import city.wufei.content.id.Ids;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.Cases;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.evidence.Inspection.Fault;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Putting files beside a criterion, taking them away and back again while the application is the applicant's to write. */
@Singleton
public class EvidenceShelf {
    /** 20 MiB a file, as the API takes. */
    public static final int MAX_BYTES = Inspector.MAX_BYTES;

    /** Per criterion; with it a case of 40 criteria stays a few hundred files. */
    public static final int MAX_PER_CRITERION = 10;

    /** 500 MiB a case: a hundred photos as phones take them, and a disk that a hundred cases do not fill. */
    private static final long MAX_BYTES_PER_CASE = 500L << 20;

    /** Nobody takes back so many; beyond them the removed ones go for good. */
    private static final int MAX_REMOVED = 50;

    private static final int AT_ONCE = 2;
    private static final int LONGEST_NAME = 120;

    /** A file is in memory three times at most while it is cleaned, 60 MB, so only a few are taken at a time; others wait. */
    private final Semaphore places = new Semaphore(AT_ONCE);

    private final Transactions transactions;
    private final Cases cases;
    private final EvidenceRepository repository;
    private final EvidenceFiles files;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    EvidenceShelf(
            Transactions transactions,
            Cases cases,
            EvidenceRepository repository,
            EvidenceFiles files,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.repository = repository;
        this.files = files;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of an upload. */
    public sealed interface Upload {
        record Kept(Evidence evidence) implements Upload {}

        /** The criterion has this very file already, as {@code there}; nothing was kept. */
        record Twice(String fileName, Evidence there) implements Upload {}

        /** Not kept; {@code fault} is the lower-case end of a message key. */
        record Refused(String fileName, String fault) implements Upload {}

        /** The application is not the applicant's to write any more. */
        record Closed() implements Upload {}
    }

    public List<Evidence> of(Transaction transaction, Application application) {
        return repository.of(transaction, application.district(), application.id());
    }

    Optional<Evidence> find(Transaction transaction, Application application, String number) {
        return Ids.parse(number)
                .flatMap(id -> repository.find(transaction, application.district(), application.id(), id));
    }

    /**
     * Checks a file by its content, cleans it and puts it beside the criterion.
     *
     * @param bytes reads the file; asked when there is room for it in memory
     */
    public Upload add(
            Actor actor, Application application, String criterionId, String fileName, Supplier<byte[]> bytes) {
        var name = shownName(fileName);
        places.acquireUninterruptibly();
        try {
            return switch (Inspector.inspect(bytes.get())) {
                case Inspection.Unfit(Fault fault) -> refused(name, fault);
                case Inspection.Fit fit -> keep(actor, application, criterionId, name, fit);
            };
        } finally {
            places.release();
        }
    }

    private Upload keep(Actor actor, Application application, String criterionId, String name, Inspection.Fit fit) {
        if (!files.haveRoom()) {
            return refused(name, Fault.NO_ROOM);
        }
        var storedAs = files.write(fit);
        var kept = false;
        var discarded = new ArrayList<String>();
        try {
            var upload = transactions.inTransaction(transaction -> {
                discarded.clear(); // the work may be tried again
                return keep(transaction, actor, application, criterionId, name, fit, storedAs, discarded);
            });
            kept = upload instanceof Upload.Kept;
            discarded.forEach(files::delete);
            return upload;
        } finally {
            if (!kept) {
                files.delete(storedAs);
            }
        }
    }

    private Upload keep(
            Transaction transaction,
            Actor actor,
            Application application,
            String criterionId,
            String name,
            Inspection.Fit fit,
            String storedAs,
            List<String> discarded) {
        if (!cases.holdForWriting(transaction, application)) {
            return new Upload.Closed();
        }
        var evidence = evidence(actor, application, criterionId, name, fit, storedAs);
        var all = of(transaction, application);
        var beside = all.stream()
                .filter(other -> other.criterionId().equals(criterionId) && !other.isRemoved())
                .toList();
        var same = beside.stream()
                .filter(other -> other.sha256().equals(evidence.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return new Upload.Twice(name, same.get());
        }
        if (beside.size() >= MAX_PER_CRITERION) {
            return refused(name, Fault.TOO_MANY);
        }
        if (!makeRoom(transaction, actor, all, evidence.bytes(), discarded)) {
            return refused(name, Fault.CASE_FULL);
        }
        repository.insert(transaction, evidence);
        record(transaction, actor, "evidence.add", evidence);
        return new Upload.Kept(evidence);
    }

    /**
     * Removed files count too, since they can be taken back, and are on the disk until then; when a case has no room for a new
     * file, they are what goes.
     */
    private boolean makeRoom(
            Transaction transaction, Actor actor, List<Evidence> all, long bytes, List<String> discarded) {
        var kept = all.stream().filter(each -> !each.isRemoved()).toList();
        if (bytes(kept) + bytes > MAX_BYTES_PER_CASE) {
            return false;
        }
        if (bytes(all) + bytes > MAX_BYTES_PER_CASE || all.size() - kept.size() >= MAX_REMOVED) {
            all.stream().filter(Evidence::isRemoved).forEach(each -> {
                if (repository.discard(transaction, each) == 1) {
                    record(transaction, actor, "evidence.discard", each);
                    discarded.add(each.storedAs());
                }
            });
        }
        return true;
    }

    private static long bytes(List<Evidence> files) {
        return files.stream().mapToLong(Evidence::bytes).sum();
    }

    /** Takes a file away; it can be taken back until the application is handed in. False when it is not the applicant's turn. */
    public boolean remove(Actor actor, Application application, String number) {
        return transactions.inTransaction(transaction -> change(transaction, actor, application, number, true));
    }

    public boolean restore(Actor actor, Application application, String number) {
        return transactions.inTransaction(transaction -> change(transaction, actor, application, number, false));
    }

    /** Forgets all files of a draft that is deleted; gives their names, for {@link #delete} once the transaction has ended. */
    public List<String> forget(Transaction transaction, Application application) {
        var stored =
                of(transaction, application).stream().map(Evidence::storedAs).toList();
        repository.delete(transaction, application.district(), application.id());
        return stored;
    }

    /** Deletes files that nothing names any more. */
    public void delete(List<String> storedAs) {
        storedAs.forEach(files::delete);
    }

    private boolean change(
            Transaction transaction, Actor actor, Application application, String number, boolean remove) {
        if (!cases.holdForWriting(transaction, application)) {
            return false;
        }
        find(transaction, application, number).ifPresent(evidence -> {
            var changed = remove
                    ? repository.remove(transaction, evidence, clock.instant())
                    : repository.restore(transaction, evidence);
            if (changed == 1) {
                record(transaction, actor, remove ? "evidence.remove" : "evidence.restore", evidence);
            }
        });
        return true;
    }

    private Evidence evidence(
            Actor actor,
            Application application,
            String criterionId,
            String name,
            Inspection.Fit fit,
            String storedAs) {
        return new Evidence(
                application.district(),
                application.id(),
                ids.next(),
                criterionId,
                name,
                fit.type(),
                fit.bytes().length,
                sha256(fit.bytes()),
                storedAs,
                actor.name(),
                clock.instant(),
                Optional.empty());
    }

    private void record(Transaction transaction, Actor actor, String action, Evidence evidence) {
        var subject = Subject.of("application", evidence.applicationId(), Ids.text(evidence.applicationId()));
        var after =
                Map.of("file", evidence.fileName(), "criterion", evidence.criterionId(), "sha256", evidence.sha256());
        audit.record(transaction, actor, action, subject, null, after);
    }

    private static Upload refused(String name, Fault fault) {
        return new Upload.Refused(
                name, fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The last part of a path, without control characters, short enough for a page. */
    private static String shownName(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(plain.offsetByCodePoints(plain.length(), -LONGEST_NAME));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
