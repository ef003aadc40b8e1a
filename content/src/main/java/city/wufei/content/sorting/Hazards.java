package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.List;
import java.util.Optional;

/** Keeps a word for something dangerous from being lost on the way to an answer. */
final class Hazards {
    static final List<String> WORDS = Normal.lines("hazards.txt");

    private final List<String> named;

    private Hazards(List<String> named) {
        this.named = named;
    }

    static Hazards in(String form) {
        return new Hazards(WORDS.stream().filter(form::contains).toList());
    }

    /** The first dangerous substance that the query names. */
    Optional<String> first() {
        return named.stream().findFirst();
    }

    /**
     * Whether this hit may stand as an answer: a query that names a dangerous substance is answered by what is hazardous,
     * by what has the word in its own name, or by a question back, and by nothing else.
     */
    boolean allow(Name name, SortingHit hit) {
        return hit.category() == Category.HAZARDOUS
                || hit.entry().isAmbiguous()
                || named.stream().allMatch(name.form()::contains);
    }
}
