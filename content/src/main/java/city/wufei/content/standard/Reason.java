package city.wufei.content.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why a sheet does not pass. {@code id} is the gate or group, and the standard's id for {@code BELOW_PASS_LINE};
 * {@code reached} and {@code needed} are points, 0 and 0 for gates.
 */
public record Reason(
        Code code, String id, String title, @Nullable String titleEn, BigDecimal reached, BigDecimal needed) {

    public enum Code {
        /** A gate is answered with no. */
        GATE_FAILED,
        /** A gate is not answered. */
        GATE_OPEN,
        /** A group stays below its floor. */
        GROUP_BELOW_FLOOR,
        /** Every criterion of a group is said to be not applicable, which no group can be. */
        NOTHING_APPLIES,
        /** The total stays below the pass line. */
        BELOW_PASS_LINE
    }

    static Reason of(Verdict.GateResult gate) {
        Code code = gate.marked() ? Code.GATE_FAILED : Code.GATE_OPEN;
        return new Reason(code, gate.id(), gate.title(), gate.titleEn(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Reason of(GroupScore score, BigDecimal reached) {
        Group group = score.group();
        Code code = score.nothingApplies() ? Code.NOTHING_APPLIES : Code.GROUP_BELOW_FLOOR;
        return new Reason(
                code, group.id(), group.name(), group.nameEn(), Points.plain(reached), Points.plain(group.floor()));
    }

    static Reason of(Standard standard, BigDecimal total) {
        return new Reason(
                Code.BELOW_PASS_LINE,
                standard.id(),
                standard.name(),
                standard.nameEn(),
                total,
                Points.plain(standard.settings().passLine()));
    }

    /** The sentence in Chinese. */
    public String zh() {
        return switch (code) {
            case GATE_FAILED -> "否决项未通过：" + title;
            case GATE_OPEN -> "否决项尚未确认：" + title;
            case GROUP_BELOW_FLOOR -> title + "得" + plain(reached) + "分，最低须" + plain(needed) + "分";
            case NOTHING_APPLIES -> title + "不能全部为“不适用”";
            case BELOW_PASS_LINE -> "总分" + plain(reached) + "分，未达到合格线" + plain(needed) + "分";
        };
    }

    /** The sentence in English. */
    public String en() {
        String subject = titleEn == null ? title : titleEn;
        return switch (code) {
            case GATE_FAILED -> "Gate not passed: " + subject;
            case GATE_OPEN -> "Gate not answered yet: " + subject;
            case GROUP_BELOW_FLOOR ->
                subject + " reached " + plain(reached) + " points and needs at least " + plain(needed);
            case NOTHING_APPLIES -> subject + " cannot be not applicable as a whole";
            case BELOW_PASS_LINE ->
                "The total of " + plain(reached) + " points is below the pass line of " + plain(needed);
        };
    }

    private static String plain(BigDecimal points) {
        return Points.plain(points).toPlainString();
    }
}
