package city.wufei.portal.session;

import city.wufei.content.json.Json;
import city.wufei.portal.form.Form;
import city.wufei.portal.page.Requests;
import city.wufei.portal.settings.Keys;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps a form that was sent after its session had gone idle, so that no typing is lost: encrypted, for an hour, under a token that
 * only the browser knows, for the same person only. After logging in they look at it and send it again.
 */
@Singleton
class FormStash {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_KEPT = 10;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** What a score sheet sends, by its buttons or by itself while somebody types, belongs into the sheet's form again. */
    private static final Pattern SHEET = Pattern.compile(
            "(?<section>/.+/sections/[^/?]+)(?:/(?:score|autosave|files/[^?]+))?|(?<opinion>/.+)/opinion");

    private final Transactions transactions;
    private final Keys keys;
    private final Tokens tokens;
    private final RandomGenerator random;
    private final Clock clock;

    FormStash(Transactions transactions, Keys keys, Tokens tokens, RandomGenerator random, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    /** A field of a kept form. */
    record Field(String name, String value) {}

    /** A kept form and where it was going. */
    record Kept(String path, List<Field> fields, boolean withFiles) {
        /** The page whose form takes up what was typed; empty for a form that is looked at and sent again. */
        Optional<String> sheet() {
            var found = SHEET.matcher(path);
            return found.matches()
                    ? Optional.ofNullable(found.group("section")).or(() -> Optional.of(found.group("opinion")))
                    : Optional.empty();
        }

        Form form() {
            var values = new LinkedHashMap<String, List<String>>();
            fields.forEach(field -> values.computeIfAbsent(field.name(), name -> new ArrayList<>())
                    .add(field.value()));
            return Form.posted(values);
        }
    }

    /** Keeps the request's form and leads to the login page, which leads back to it. */
    HttpResponse<?> keep(HttpRequest<?> request, long personId) {
        var token = tokens.fresh();
        var kept = new Kept(
                Requests.pathAndQuery(request),
                fields(Requests.form(request).orElseGet(Form::empty)),
                Requests.isMultipart(request));
        var now = clock.instant();
        transactions.inTransaction(transaction -> {
            transaction.update("""
                    DELETE FROM form_stash WHERE kept_at < ?
                    """, now.minus(KEPT));
            makeRoom(transaction, personId);
            return transaction.update("""
                    INSERT INTO form_stash (id, person_id, kept_at, sealed) VALUES (?, ?, ?, ?)
                    """, Tokens.hash(token), personId, now, seal(token, Json.canonical(kept)));
        });
        var login = URI.create(KeptForms.login(token));
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.ok().header("HX-Redirect", login.toString())
                : HttpResponse.seeOther(login);
    }

    /** A person has a few forms kept at a time, so that nobody fills the table: for a new one the oldest goes. */
    private static void makeRoom(Transaction transaction, long personId) {
        var kept = transaction.count("""
                SELECT COUNT(*) FROM form_stash WHERE person_id = ?
                """, personId);
        if (kept >= MOST_KEPT) {
            transaction.update("""
                    DELETE FROM form_stash WHERE person_id = ? ORDER BY kept_at LIMIT ?
                    """, personId, kept - MOST_KEPT + 1);
        }
    }

    /** The form kept under the token, for the person who typed it. */
    Optional<Kept> find(String token, long personId) {
        if (!Tokens.isToken(token)) {
            return Optional.empty();
        }
        return transactions
                .inTransaction(transaction -> transaction.first(
                        """
                        SELECT sealed FROM form_stash WHERE id = ? AND person_id = ? AND kept_at > ?
                        """,
                        row -> row.bytes("sealed"),
                        Tokens.hash(token),
                        personId,
                        clock.instant().minus(KEPT)))
                .map(stored -> Json.read(open(token, stored), Kept.class));
    }

    /** Whether somebody else than this person typed what is kept under the token. */
    boolean isAnothers(String token, long personId) {
        return Tokens.isToken(token)
                && transactions.inTransaction(transaction -> transaction.count(
                                """
                        SELECT COUNT(*) FROM form_stash WHERE id = ? AND person_id <> ? AND kept_at > ?
                        """,
                                Tokens.hash(token),
                                personId,
                                clock.instant().minus(KEPT)))
                        > 0;
    }

    private static List<Field> fields(Form form) {
        var fields = new ArrayList<Field>();
        form.fields().stream()
                .filter(name -> !name.equals(Csrf.FIELD))
                .filter(name -> !name.toLowerCase(Locale.ROOT).contains("password"))
                .forEach(name -> form.all(name).forEach(value -> fields.add(new Field(name, value))));
        return fields;
    }

    private byte[] seal(String token, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = cipher(Cipher.ENCRYPT_MODE, token, nonce, text.getBytes(StandardCharsets.UTF_8), 0);
        var all = new byte[NONCE_BYTES + encrypted.length];
        System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
        System.arraycopy(encrypted, 0, all, NONCE_BYTES, encrypted.length);
        return all;
    }

    private String open(String token, byte[] stored) {
        var nonce = java.util.Arrays.copyOf(stored, NONCE_BYTES);
        return new String(cipher(Cipher.DECRYPT_MODE, token, nonce, stored, NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String token, byte[] nonce, byte[] input, int offset) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.cipherKey("stash/" + token), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept form cannot be sealed or opened", e);
        }
    }
}
