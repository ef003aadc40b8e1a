package city.wufei.portal.points;

import city.wufei.contracts.staff.BalanceCorrection;
import city.wufei.contracts.staff.EntryMade;
import city.wufei.contracts.staff.EntryReversal;
import city.wufei.contracts.staff.Ledger;
import city.wufei.contracts.staff.ResidentPoints;
import city.wufei.contracts.staff.StaffEntryPage;
import city.wufei.portal.identity.Person;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.staffapi.StaffCalls;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Asks app-api about points. */
@Singleton
class PointsCalls {
    private static final int ROWS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StaffCalls calls;

    PointsCalls(StaffCalls calls) {
        this.calls = calls;
    }

    StaffAnswer<ResidentPoints> account(Person person, Locale language, ResidentCode code) {
        return calls.get(person, language, path(code), ResidentPoints.class, PATIENCE);
    }

    /** A page of entries, the newest first; the first page for an empty cursor. */
    StaffAnswer<StaffEntryPage> entries(Person person, Locale language, ResidentCode code, String cursor) {
        var from = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        var path = path(code) + "/entries?limit=" + ROWS + from;
        return calls.get(person, language, path, StaffEntryPage.class, PATIENCE);
    }

    /** Safe to ask for again: an entry is reversed once. */
    StaffAnswer<EntryMade> reverse(Person person, Locale language, ResidentCode code, EntryReversal reversal) {
        return calls.post(person, language, path(code) + "/reversals", reversal, EntryMade.class, PATIENCE);
    }

    /** Safe to ask for again: the same request number is one correction. */
    StaffAnswer<EntryMade> correct(Person person, Locale language, ResidentCode code, BalanceCorrection correction) {
        return calls.post(person, language, path(code) + "/corrections", correction, EntryMade.class, PATIENCE);
    }

    StaffAnswer<Ledger> ledger(Person person, Locale language) {
        return calls.get(person, language, "/points/ledger", Ledger.class, PATIENCE);
    }

    private static String path(ResidentCode code) {
        return "/points/residents/" + code.text();
    }
}
