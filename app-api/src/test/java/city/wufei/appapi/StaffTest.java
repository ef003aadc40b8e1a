package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.secret.Secret;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaffTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SUMMARY = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/check-ins/summary";

    @Test
    void staffSeeTheFiguresOfTheirDistrict() throws JOSEException {
        API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster("place-1")))
                .as(API.guestOf(Fixtures.SONGJIANG))
                .send()
                .is(201);

        var summary = API.get(SUMMARY + "?days=7")
                .as(staffOf(Fixtures.SONGJIANG, 60))
                .send()
                .is(200)
                .json();

        assertThat(summary.path("total").asInt()).isEqualTo(1);
        assertThat(summary.at("/places/0/points").asInt()).isEqualTo(10);
    }

    @Test
    void nobodyElseDoes() throws JOSEException {
        API.get(SUMMARY).send().isProblem(401, "unauthenticated");
        API.get(SUMMARY).as(API.guestOf(Fixtures.SONGJIANG)).send().isProblem(403, "forbidden");
        API.get(SUMMARY).as(staffOf(Fixtures.QINGPU, 60)).send().isProblem(403, "wrong-district");
        API.get(SUMMARY).as(staffOf(Fixtures.SONGJIANG, -60)).send().isProblem(401, "session-expired");
        API.get(SUMMARY + "?days=0").as(staffOf(Fixtures.SONGJIANG, 60)).send().isProblem(400, "invalid-request");
        API.get("/v1/me").as(staffOf(Fixtures.SONGJIANG, 60)).send().isProblem(403, "forbidden");
    }

    private static String staffOf(String district, long seconds) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .subject("staff-1")
                .audience("staff")
                .claim("role", "office")
                .claim("district", district)
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(API.beans().getBean(Secret.class).keyFor("staff")));
        return token.serialize();
    }
}
