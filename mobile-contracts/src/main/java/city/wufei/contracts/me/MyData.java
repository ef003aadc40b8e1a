package city.wufei.contracts.me;

import city.wufei.contracts.barcode.BarcodeProposal;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.CheckInCount;
import city.wufei.contracts.correction.Correction;
import city.wufei.contracts.photo.MyPhoto;
import city.wufei.contracts.points.PointsEntry;
import city.wufei.contracts.reward.Redemption;
import city.wufei.contracts.reward.RedemptionCount;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;

/** Everything that is kept about the resident. */
@Serdeable
public record MyData(
        OffsetDateTime exportedAt,
        Me me,
        List<CheckIn> checkIns,
        List<CheckInCount> checkInCounts,
        List<PointsEntry> points,
        List<MyAnswers> surveyResponses,
        List<MyPracticeMiss> practiceMisses,
        List<BarcodeProposal> barcodeProposals,
        List<Correction> corrections,
        List<MyPhoto> photos,
        List<Redemption> redemptions,
        List<RedemptionCount> redemptionCounts) {}
