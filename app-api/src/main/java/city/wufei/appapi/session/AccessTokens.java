package city.wufei.appapi.session;

import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.secret.Secret;
import city.wufei.content.id.Ids;
import city.wufei.contracts.problem.ProblemCode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/**
 * Signs and reads access tokens: JWT, HS256. Residents' tokens are signed with one key, those that the portal sends on
 * behalf of staff with another, and the audience must match the key.
 */
@Singleton
final class AccessTokens {

    private static final String RESIDENTS = "residents";
    private static final String STAFF = "staff";

    private final Clock clock;
    private final JWSSigner signer;
    private final JWSVerifier residents;
    private final JWSVerifier staff;

    AccessTokens(Secret secret, Clock clock) throws JOSEException {
        this.clock = clock;
        var key = secret.keyFor("access-token");
        this.signer = new MACSigner(key);
        this.residents = new MACVerifier(key);
        this.staff = new MACVerifier(secret.keyFor(STAFF));
    }

    /** A token for a resident's session. */
    String sign(Resident resident, Instant expires) {
        var claims = new JWTClaimsSet.Builder()
                .audience(RESIDENTS)
                .subject(Ids.text(resident.id()))
                .claim("sid", Ids.text(resident.sessionId()))
                .claim("district", resident.district())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(expires))
                .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("HS256 with a 256-bit key cannot fail", e);
        }
    }

    /** Judges a token. Never throws, whatever was sent. */
    TokenOutcome read(String text) {
        try {
            var token = SignedJWT.parse(text);
            var claims = token.getJWTClaimsSet();
            var audience = claims.getAudience();
            if (audience.contains(RESIDENTS) && token.verify(residents)) {
                return inTime(claims, new TokenOutcome.OfResident(resident(claims)));
            }
            if (audience.contains(STAFF) && token.verify(staff)) {
                return inTime(claims, new TokenOutcome.OfStaff(staff(claims)));
            }
            return new TokenOutcome.Refused(ProblemCode.UNAUTHENTICATED);
        } catch (ParseException | JOSEException | IllegalArgumentException unreadable) {
            return new TokenOutcome.Refused(ProblemCode.UNAUTHENTICATED);
        }
    }

    private TokenOutcome inTime(JWTClaimsSet claims, TokenOutcome outcome) {
        var expires = claims.getExpirationTime();
        return expires != null && clock.instant().isBefore(expires.toInstant())
                ? outcome
                : new TokenOutcome.Refused(ProblemCode.SESSION_EXPIRED);
    }

    private static Resident resident(JWTClaimsSet claims) throws ParseException {
        return new Resident(
                claims.getStringClaim("district"),
                Ids.parse(claims.getSubject()).orElseThrow(IllegalArgumentException::new),
                Ids.parse(claims.getStringClaim("sid")).orElseThrow(IllegalArgumentException::new));
    }

    private static StaffMember staff(JWTClaimsSet claims) throws ParseException {
        return new StaffMember(claims.getSubject(), claims.getStringClaim("role"), claims.getStringClaim("district"));
    }
}
