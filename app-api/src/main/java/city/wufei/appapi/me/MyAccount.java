package city.wufei.appapi.me;

import city.wufei.appapi.checkin.CheckIns;
import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.correction.Corrections;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.ledger.LedgerProofs;
import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.points.Points;
import city.wufei.appapi.practice.PracticeMisses;
import city.wufei.appapi.proposal.BarcodeProposals;
import city.wufei.appapi.redemption.Redemptions;
import city.wufei.appapi.resident.HelpCode;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.session.Sessions;
import city.wufei.appapi.survey.SurveyResponses;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.me.Me;
import city.wufei.contracts.me.MyData;
import city.wufei.contracts.session.SessionKind;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is kept about a resident, as a whole. */
@Singleton
final class MyAccount {

    private final Residents residents;
    private final Sessions sessions;
    private final CheckIns checkIns;
    private final Points points;
    private final LedgerProofs proofs;
    private final SurveyResponses responses;
    private final PracticeMisses practice;
    private final BarcodeProposals proposals;
    private final Corrections corrections;
    private final Photos photos;
    private final Redemptions redemptions;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    MyAccount(
            Residents residents,
            Sessions sessions,
            CheckIns checkIns,
            Points points,
            LedgerProofs proofs,
            SurveyResponses responses,
            PracticeMisses practice,
            BarcodeProposals proposals,
            Corrections corrections,
            Photos photos,
            Redemptions redemptions,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock) {
        this.residents = residents;
        this.sessions = sessions;
        this.checkIns = checkIns;
        this.points = points;
        this.proofs = proofs;
        this.responses = responses;
        this.practice = practice;
        this.proposals = proposals;
        this.corrections = corrections;
        this.photos = photos;
        this.redemptions = redemptions;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    Me me(Resident resident) {
        return transactions.read(() -> shown(resident));
    }

    MyData export(Resident resident) {
        return transactions.read(() -> new MyData(
                DistrictTime.onTheWire(clock.instant()),
                shown(resident),
                checkIns.allOf(resident),
                checkIns.countsOf(resident),
                points.allOf(resident),
                responses.allOf(resident),
                practice.allOf(resident),
                proposals.allOf(resident),
                corrections.allOf(resident),
                photos.allOf(resident),
                redemptions.allOf(resident),
                redemptions.countsOf(resident)));
    }

    /** Removes everything that leads to the resident. Check-ins stay in the counts of their places as nobody's. */
    void forget(Resident resident) {
        transactions.inTransaction(() -> {
            residents.forget(resident); // first: what is on its way waits for it, and then finds nobody
            checkIns.forget(resident);
            redemptions.forget(resident); // before the points, which a redemption that ends at this moment gives back
            points.forget(resident);
            proofs.forget(resident);
            responses.forget(resident);
            practice.forget(resident);
            proposals.forget(resident);
            corrections.forget(resident);
            photos.forget(resident);
            keys.forget(resident);
            return sessions.forget(resident);
        });
        sessions.hasEnded(resident);
    }

    private Me shown(Resident resident) {
        return new Me(
                Ids.text(resident.id()),
                SessionKind.GUEST,
                resident.district(),
                DistrictTime.onTheWire(residents.since(resident)),
                points.balanceOf(resident),
                HelpCode.of(resident.id()).text());
    }
}
