package city.wufei.portal.session;

import city.wufei.portal.form.Form;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the filter needs of a posted body: all of a plain form, and only the token of one with files. */
final class PostedForm {
    /** The token must be the first part of a form with files, so that this much of the body is enough. */
    static final int PEEK_BYTES = 2048;

    private static final Pattern FIRST_PART = Pattern.compile(
            "\\A--[^\\r\\n]{1,72}\\r\\nContent-Disposition: form-data; name=\"_csrf\"\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n([A-Za-z0-9_.-]{43,120})\\r\\n--",
            Pattern.CASE_INSENSITIVE);

    private PostedForm() {}

    /** The fields of {@code application/x-www-form-urlencoded} in their order; what cannot be decoded is refused. */
    static Form plain(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&", -1)) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
            }
        }
        return Form.posted(fields);
    }

    /** The token in the first part of a {@code multipart/form-data} body, of which the beginning is given. */
    static Optional<String> tokenOfMultipart(byte[] beginning) {
        var matcher = FIRST_PART.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notDecodable) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "a form that cannot be decoded");
        }
    }
}
