package city.wufei.content.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RewardTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @CsvSource({
        "RESERVED, HANDED_OVER",
        "RESERVED, CANCELLED",
        "RESERVED, EXPIRED",
    })
    void aReservedRewardEndsInOneOfThreeWays(RedemptionState from, RedemptionState to) {
        assertThat(from.leadsTo(to)).isTrue();
        assertThat(to.givesBack()).isEqualTo(to != RedemptionState.HANDED_OVER);
    }

    @ParameterizedTest
    @EnumSource
    void nothingLeadsBackAndNothingElseLeadsOn(RedemptionState state) {
        assertThat(state.leadsTo(RedemptionState.RESERVED)).isFalse();
        if (state != RedemptionState.RESERVED) {
            assertThat(RedemptionState.values()).noneMatch(state::leadsTo);
        }
        assertThat(RedemptionState.of(state.code())).isEqualTo(state);
    }

    @Test
    void itIsOfferedFromItsFirstDayToItsLast() {
        var reward = reward(30, null, null);

        assertThat(reward.isOfferedOn(FIRST.minusDays(1))).isFalse();
        assertThat(reward.isOfferedOn(FIRST)).isTrue();
        assertThat(reward.isOfferedOn(LAST)).isTrue();
        assertThat(reward.isOfferedOn(LAST.plusDays(1))).isFalse();
        assertThat(reward.isOverOn(LAST.plusDays(1))).isTrue();
        assertThat(reward.isOverOn(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void aCodeCountsFourteenDaysWhereNothingElseIsSaid() {
        assertThat(reward(30, null, null).lastDayOfCode(LAST)).isEqualTo(LocalDate.parse("2026-12-14"));
        assertThat(reward(30, 1, null).lastDayOfCode(LAST)).isEqualTo(LocalDate.parse("2026-12-01"));
    }

    @Test
    void whatCannotBeIsRefused() {
        for (var points : List.of(0, -1, 100_001)) {
            assertThatThrownBy(() -> reward(points, null, null)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> reward(30, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reward(30, 91, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reward(30, null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Reward reward(int points, @Nullable Integer codeDays, @Nullable Integer perResident) {
        return new Reward(
                "bags",
                "垃圾袋",
                null,
                "一卷",
                null,
                RewardKind.GOODS,
                points,
                null,
                List.of("shop-1"),
                FIRST,
                LAST,
                codeDays,
                perResident,
                null,
                true);
    }
}
