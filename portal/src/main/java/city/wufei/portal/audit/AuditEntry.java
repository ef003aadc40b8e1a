package city.wufei.portal.audit;

import city.wufei.content.json.Json;
import city.wufei.portal.identity.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One deed in the chain of a district.
 *
 * @param number 1 for the district's first entry, without gaps
 * @param before canonical JSON of the subject before the deed
 * @param after canonical JSON of the subject after the deed
 * @param previous the hash of the entry before; 64 zeros for the first
 */
record AuditEntry(
        String district,
        long number,
        Instant at,
        Actor actor,
        String action,
        Subject subject,
        Optional<String> before,
        Optional<String> after,
        String previous) {

    /** What stands before the first entry of a district. */
    static final String GENESIS = "0".repeat(64);

    /** SHA-256 over the canonical JSON of everything in the entry, the previous hash included. */
    String hash() {
        var fields = new TreeMap<String, String>();
        fields.put("district", district);
        fields.put("number", Long.toString(number));
        fields.put("at", at.toString());
        fields.put("actorId", Long.toString(actor.id()));
        fields.put("actorLogin", actor.login());
        fields.put("actorName", actor.name());
        fields.put("address", actor.address());
        fields.put("action", action);
        fields.put("subjectKind", subject.kind());
        fields.put("subjectId", subject.id());
        fields.put("subjectLabel", subject.label());
        before.ifPresent(json -> fields.put("before", json));
        after.ifPresent(json -> fields.put("after", json));
        fields.put("previous", previous);
        return Json.sha256(Json.canonical(fields));
    }
}
