package city.wufei.content.publication;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.calendar.HolidayCalendar;
import city.wufei.content.cell.CertifiedCell;
import city.wufei.content.cell.PublicNotice;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.district.District;
import city.wufei.content.district.Scheme;
import city.wufei.content.json.Json;
import city.wufei.content.place.Place;
import city.wufei.content.points.PointsRules;
import city.wufei.content.quiz.QuestionBank;
import city.wufei.content.reward.Reward;
import city.wufei.content.reward.Shop;
import city.wufei.content.sitecode.RevokedCode;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingRules;
import city.wufei.content.standard.Standard;
import city.wufei.content.survey.Survey;

/** Which record each kind of document is. */
public final class Documents {

    private Documents() {}

    /** The record of a kind. */
    public static Class<?> type(Kind kind) {
        return switch (kind) {
            case PACK -> PackHeader.class;
            case DISTRICT -> District.class;
            case SCHEME -> Scheme.class;
            case CALENDAR -> HolidayCalendar.class;
            case SORTING, SORTING_EDIT -> SortingFile.class;
            case SORTING_RULES -> SortingRules.class;
            case BARCODE -> Barcode.class;
            case PLACE, PLACE_EDIT -> Place.class;
            case CHECK_IN_RULES -> CheckInRules.class;
            case QUESTION_BANK -> QuestionBank.class;
            case REWARD -> Reward.class;
            case SHOP -> Shop.class;
            case POINTS_RULES -> PointsRules.class;
            case STANDARD -> Standard.class;
            case SURVEY -> Survey.class;
            case CELL -> CertifiedCell.class;
            case NOTICE -> PublicNotice.class;
            case SIGNING_KEY -> SigningKey.class;
            case REVOKED_CODE -> RevokedCode.class;
        };
    }

    /** Whether old versions are still asked for: by cases and answers that began on them. */
    static boolean keepsVersions(Kind kind) {
        return kind == Kind.STANDARD || kind == Kind.SURVEY;
    }

    /** Reads a body; refuses one that is not the kind's record with {@code JacksonException}. */
    static Object read(Publication publication) {
        return Json.read(publication.body(), type(publication.kind()));
    }
}
