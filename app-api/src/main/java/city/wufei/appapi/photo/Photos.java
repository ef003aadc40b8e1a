package city.wufei.appapi.photo;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.photo.MyPhoto;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the pictures that belong to what residents send. */
@Singleton
public final class Photos {

    /** More than one needs for what one is writing, and not a place to store pictures. */
    static final int MOST_WAITING = 20;

    private static final Duration WAITING = Duration.ofDays(1);

    /** As long as somebody may come back to a decision. */
    public static final Duration KEPT_AFTER_DECISION = Duration.ofDays(90);

    private final PhotoRepository repository;
    private final Residents residents;
    private final Darkroom darkroom;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Photos(
            PhotoRepository repository,
            Residents residents,
            Darkroom darkroom,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.darkroom = darkroom;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Draws the picture anew and keeps it, to be attached within a day. */
    KeepOutcome keep(Resident resident, byte[] upload) {
        var cleaned = darkroom.work(() -> CleanPhoto.of(upload));
        return switch (cleaned.orElseGet(() -> new CleanPhoto.Refused(new PictureOutcome.Busy()))) {
            case CleanPhoto.Clean(var jpeg) -> store(resident, jpeg);
            case CleanPhoto.Refused(var why) -> new KeepOutcome.Refused(why);
        };
    }

    private KeepOutcome store(Resident resident, byte[] jpeg) {
        return transactions.inTransaction(() -> {
            residents.hold(resident); // so that two at once count each other
            if (repository.waiting(resident.district(), resident.id()) >= MOST_WAITING) {
                return new KeepOutcome.TooMany();
            }
            var row = new PhotoRow(ids.next(), false, DistrictTime.millis(clock.instant()));
            repository.keep(resident.district(), resident.id(), row, jpeg);
            return new KeepOutcome.Kept(row.shown());
        });
    }

    /** The resident's own picture. */
    Optional<byte[]> own(Resident resident, String id) {
        return Ids.parse(id)
                .flatMap(number -> transactions.read(() -> repository.own(resident.district(), resident.id(), number)))
                .map(JpegRow::jpeg);
    }

    /** Takes a picture of the resident's for something that is being written; empty without one. Joins the transaction. */
    public Optional<Long> attach(Resident resident, @Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(Ids::parse)
                .filter(number -> repository.attach(resident.district(), resident.id(), number) == 1);
    }

    /** A picture that belongs to something, for those who read that. Joins the caller's transaction. */
    public Optional<byte[]> attached(String district, long id) {
        return repository.attached(district, id).map(JpegRow::jpeg);
    }

    /** What is kept of a resident. Joins the caller's transaction. */
    public List<MyPhoto> allOf(Resident resident) {
        return repository.of(resident.district(), resident.id()).stream()
                .map(PhotoRow::shown)
                .toList();
    }

    /** Removes a resident's pictures. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    /** What the picture was sent with is decided: it goes {@link #KEPT_AFTER_DECISION} later. Joins the caller's transaction. */
    public void decided(String district, long id, Instant at) {
        repository.removeAfter(district, id, at.plus(KEPT_AFTER_DECISION));
    }

    /** Removes a batch of those whose time after the decision is over; how many that were. Joins the caller's transaction. */
    public int removeDecided() {
        return repository.removeDue(clock.instant());
    }

    /** Removes a batch of what was attached to nothing within its day; how much that was. Joins the caller's transaction. */
    public int removeOld() {
        return repository.removeKeptBefore(clock.instant().minus(WAITING));
    }
}
