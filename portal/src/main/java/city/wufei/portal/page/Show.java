package city.wufei.portal.page;

import city.wufei.content.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values for people: times in Asia/Shanghai, ids as their 13 characters. Templates know it as {@code show}. */
public final class Show {
    /** The zone that every time is shown in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Locale language;
    private final Messages messages;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter precise;
    private final DateTimeFormatter time;

    Show(Locale language, Messages messages) {
        this.language = language;
        this.messages = messages;
        var english = language.getLanguage().equals("en");
        var day = english ? "d MMM uuuu" : "uuuu年M月d日";
        this.date = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
        this.dateTime = DateTimeFormatter.ofPattern(day + " HH:mm", Locale.ENGLISH);
        this.time = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
        this.precise = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);
    }

    /** For words that are made outside of a page. */
    public static Show in(Locale language, Messages messages) {
        return new Show(language, messages);
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    public String date(Instant instant) {
        return date.format(instant.atZone(ZONE));
    }

    public String dateTime(Instant instant) {
        return dateTime.format(instant.atZone(ZONE));
    }

    /** The time of the day, for what happened just now. */
    public String time(Instant instant) {
        return time.format(instant.atZone(ZONE));
    }

    /** To the second and of equal width, for tables. */
    public String precise(Instant instant) {
        return precise.format(instant.atZone(ZONE));
    }

    /** For the datetime attribute of a time element. */
    public String iso(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime().toString();
    }

    /** The text of a message key with its {0}, {1} … filled. */
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The text of a message key that is made of a code; the code itself where no message is. */
    public String word(String key, String code) {
        return messages.find(language, key).orElse(code);
    }

    /**
     * What a form's field is called in the list of what is wrong: {@code label.<form>.<field>}, {@code label.<field>}, for one of
     * several rows ({@code state-2-name}) the same without its number, or the item of a score sheet.
     */
    public String field(@Nullable String form, String field) {
        return label(form, field).orElseGet(() -> field.replaceFirst("^(m|n|file)\\.", ""));
    }

    /** As {@link #field}; empty for a field that has no name for people, such as what a form carries along unseen. */
    public Optional<String> label(@Nullable String form, String field) {
        return messages.find(language, "label." + form + "." + field)
                .or(() -> messages.find(language, "label." + field))
                .or(() -> messages.find(language, "label." + form + "." + field.replaceFirst("-\\d+-", "-")));
    }

    public String id(long id) {
        return Ids.text(id);
    }
}
