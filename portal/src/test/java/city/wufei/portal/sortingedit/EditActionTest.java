package city.wufei.portal.sortingedit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of steps, cell by cell. */
class EditActionTest {
    private static final long AUTHOR = 1;
    private static final long ANOTHER = 2;
    private static final Map<EditState, Set<EditAction>> TABLE = Map.of(
            EditState.DRAFT, Set.of(EditAction.SUBMIT, EditAction.DISCARD),
            EditState.SUBMITTED, Set.of(EditAction.TAKE_BACK, EditAction.RETURN, EditAction.APPROVE),
            EditState.RETURNED, Set.of(EditAction.SUBMIT, EditAction.DISCARD),
            EditState.PUBLISHED, Set.of(EditAction.SUPERSEDE, EditAction.WITHDRAW),
            EditState.SUPERSEDED, Set.of(),
            EditState.WITHDRAWN, Set.of(),
            EditState.DISCARDED, Set.of());

    @Test
    void eachStateHasItsSteps() {
        for (var state : EditState.values()) {
            var open = Arrays.stream(EditAction.values())
                    .filter(action -> action.leadsFrom(state))
                    .collect(Collectors.toSet());
            assertThat(open).as(state.name()).isEqualTo(TABLE.get(state));
        }
    }

    @Test
    void anAuthorSubmitsAndAnotherDecides() {
        for (var action : Set.of(EditAction.SUBMIT, EditAction.TAKE_BACK, EditAction.DISCARD)) {
            assertThat(action.isOpenTo(AUTHOR, AUTHOR)).isTrue();
            assertThat(action.isOpenTo(ANOTHER, AUTHOR)).isFalse();
        }
        for (var action : Set.of(EditAction.RETURN, EditAction.APPROVE)) {
            assertThat(action.isOpenTo(AUTHOR, AUTHOR)).isFalse();
            assertThat(action.isOpenTo(ANOTHER, AUTHOR)).isTrue();
        }
    }
}
