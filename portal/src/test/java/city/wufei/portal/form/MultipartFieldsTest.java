package city.wufei.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MultipartFieldsTest {
    private static final String TYPE = "multipart/form-data; boundary=----b";

    @Test
    void typedFieldsComeBackInTheirOrderAndFilesAreReadOver() throws IOException {
        var form = read(field("_csrf", "token") + field("n.A1", "两行\r\n说明") + file("file.A1", "\r\n------no\r\n--\r")
                + field("n.A1", "另一个") + field("n.A2", "") + "------b--\r\n");
        assertThat(form.fields()).containsExactly("_csrf", "n.A1", "n.A2");
        assertThat(form.all("n.A1")).containsExactly("两行\r\n说明", "另一个");
        assertThat(form.text("n.A2")).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffGivesWhatWasThere() throws IOException {
        assertThat(read(field("n.A1", "说明") + "------b\r\nContent-Disposition: form-da")
                        .text("n.A1"))
                .isEqualTo("说明");
        assertThat(read("").fields()).isEmpty();
        assertThat(read("no form at all").fields()).isEmpty();
    }

    @Test
    void whatGoesBeyondTheRoomIsLeftOut() throws IOException {
        var form = read(field("n.A1", "x".repeat(900)) + field("n.A2", "y".repeat(900)) + field("n.A3", "z"));
        assertThat(form.text("n.A1")).hasSize(900);
        assertThat(form.text("n.A2").length()).isLessThanOrEqualTo(100);
    }

    @Test
    void controlCharactersAreNotKept() throws IOException {
        assertThat(read(field("n.A1", "a\0b\u0007\tc") + "------b--\r\n").text("n.A1"))
                .isEqualTo("ab\tc");
    }

    private static Form read(String body) throws IOException {
        return MultipartFields.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), TYPE, 1000);
    }

    private static String field(String name, String value) {
        return "------b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "------b\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n" + content + "\r\n";
    }
}
