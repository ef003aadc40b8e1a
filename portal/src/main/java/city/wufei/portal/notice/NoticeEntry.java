package city.wufei.portal.notice;

import city.wufei.portal.application.StandardVersion;
import java.util.Comparator;
import java.util.function.Function;

/** An organisation that a notice names, in no order of rank. */
public record NoticeEntry(
        long applicationId, String organisation, String type, String subdistrict, StandardVersion standard) {

    /** How every notice lists what it names, before it is opened and after: by type, then by name. */
    static <T> Comparator<T> order(Function<T, String> type, Function<T, String> organisation) {
        return Comparator.comparing(type).thenComparing(organisation);
    }
}
