package city.wufei.appapi;

import city.wufei.appapi.secret.Secret;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;

/** Tokens as the portal signs them for its staff. */
final class StaffToken {

    private static final int SECONDS = 60;

    private StaffToken() {}

    /** Of somebody with these roles, with spaces between them. */
    static String of(RunningApi api, String district, String roles) {
        var claims = new JWTClaimsSet.Builder()
                .subject("staff-1")
                .audience("staff")
                .claim("role", roles)
                .claim("district", district)
                .expirationTime(Date.from(Instant.now().plusSeconds(SECONDS)))
                .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(api.beans().getBean(Secret.class).keyFor("staff")));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
