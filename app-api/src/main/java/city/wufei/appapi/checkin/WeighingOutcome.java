package city.wufei.appapi.checkin;

import city.wufei.contracts.staff.WeighingPreview;

/** What a weighing would come to. */
sealed interface WeighingOutcome {

    record Previewed(WeighingPreview preview) implements WeighingOutcome {}

    record Refused(CheckInOutcome.Refused why) implements WeighingOutcome {}
}
