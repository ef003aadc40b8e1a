package city.wufei.portal.sortingedit;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.json.Json;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.portal.staffapi.StaffJson;
import org.junit.jupiter.api.Test;

class PublishedLineTest {

    @Test
    void whatTheEditorDidNotTouchStaysAsThePacksHaveIt() {
        var read = StaffJson.read("{\"name\":\"雨伞\",\"tip\":\"收拢绑好\"}", EditorLine.class);

        var line = PublishedLine.of(read);

        assertThat(line.aliases()).isNull();
        assertThat(line.states()).isNull();
        assertThat(line.components()).isNull();
        assertThat(line.ask()).isNull();
        assertThat(Json.write(line)).isEqualTo("{\"name\":\"雨伞\",\"tip\":\"收拢绑好\"}");
    }

    @Test
    void whatTheEditorTookAwayIsTakenAway() {
        var read = StaffJson.read("{\"name\":\"雨伞\",\"aliases\":[],\"components\":[]}", EditorLine.class);

        var line = PublishedLine.of(read);

        assertThat(line.aliases()).isEmpty();
        assertThat(line.components()).isEmpty();
        assertThat(line.states()).isNull();
    }
}
