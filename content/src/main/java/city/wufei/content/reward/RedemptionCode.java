package city.wufei.content.reward;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The one-time code of a redemption: 12 characters of Crockford's base 32, 60 bits of chance. It is shown in three groups,
 * with its district before it where a camera reads it: {@code 310117-songjiang.7K3D-9QXM-02PA}.
 *
 * @param characters 12 of 0-9 and A-Z without I, L, O, U
 */
public record RedemptionCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
    private static final Pattern DISTRICT = Pattern.compile("([a-z0-9-]{3,40})\\.(.+)");

    public RedemptionCode {
        if (!FORM.matcher(characters).matches()) {
            throw new IllegalArgumentException("not a code");
        }
    }

    /**
     * A code as somebody typed or scanned it.
     *
     * @param district whose it says it is; empty where it says nothing
     */
    public record Read(Optional<String> district, RedemptionCode code) {

        /** Whether it says that it is another district's. */
        public boolean isForeignTo(String ours) {
            return district.filter(said -> !said.equals(ours)).isPresent();
        }
    }

    /** A code nobody can foresee, given a source of chance that nobody can. */
    public static RedemptionCode fresh(RandomGenerator random) {
        var characters = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RedemptionCode(characters.toString());
    }

    /**
     * Reads what was typed, or the address that a camera saw: case, spaces, hyphens and full-width characters do not matter,
     * O is 0, and I and L are 1.
     */
    public static Optional<Read> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceFirst("^https?://.*[?&]code=", "");
        var named = DISTRICT.matcher(plain);
        var isNamed = named.matches();
        var characters = (isNamed ? named.group(2) : plain)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return FORM.matcher(characters).matches()
                ? Optional.of(new Read(
                        isNamed ? Optional.of(named.group(1)) : Optional.empty(), new RedemptionCode(characters)))
                : Optional.empty();
    }

    /** In groups, as it is shown and read aloud. */
    public String grouped() {
        return String.join(
                "-",
                characters.substring(0, GROUP),
                characters.substring(GROUP, 2 * GROUP),
                characters.substring(2 * GROUP));
    }

    /** With its district, as a camera reads it. */
    public String of(String district) {
        return district + '.' + grouped();
    }

    @Override
    public String toString() {
        return "RedemptionCode[hidden]"; // whoever reads a log must not be able to use it
    }
}
