package city.wufei.appapi.resident;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HelpCodeTest {

    @Property
    void aCodeIsReadAsItIsShown(@ForAll @LongRange(min = 0) long residentId) {
        var code = HelpCode.of(residentId);

        assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(HelpCode.read(code.text())).contains(code);
        assertThat(Ids.text(residentId)).endsWith(code.text().replace("-", ""));
    }

    @Test
    void howeverItIsWrittenDownItIsTheSame() {
        var code = HelpCode.read("2A9T7-0Q1CM");

        assertThat(code).isPresent();
        assertThat(HelpCode.read(" 2a9t7 oqlcm ")).isEqualTo(code);
        assertThat(HelpCode.read("2A9T7—OQICM")).isEqualTo(code);
        assertThat(HelpCode.read("2A9T70Q1CM")).isEqualTo(code);
    }

    @Property
    void anythingElseIsNoCode(@ForAll String typed) {
        HelpCode.read(typed).ifPresent(code -> assertThat(code.text()).hasSize(11));
        assertThat(HelpCode.read("U" + typed + "UUUUUUUUUU")).isEmpty();
    }
}
