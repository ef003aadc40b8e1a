package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names to offer for what is typed so far: those that begin with it, then by pinyin and initials, then those that have it. */
final class Suggestions {
    private static final Comparator<Name> COMMONEST_FIRST = Name.BY_ENTRY
            .thenComparing(Name::isAlias)
            .thenComparingInt(name -> name.form().length())
            .thenComparing(Name::form);

    static final Suggestions NONE = new Suggestions(List.of(), NameTable.EMPTY, NameTable.EMPTY, NameTable.EMPTY);

    private final List<Name> names;
    private final NameTable forms;
    private final NameTable pinyin;
    private final NameTable initials;

    /**
     * @param before those of the names that these differ from
     */
    Suggestions(Names names, NameTable forms, NameTable pinyin, NameTable initials, Suggestions before) {
        this(names.inOrder(COMMONEST_FIRST, before.names), forms, pinyin, initials);
    }

    private Suggestions(List<Name> names, NameTable forms, NameTable pinyin, NameTable initials) {
        this.names = names;
        this.forms = forms;
        this.pinyin = pinyin;
        this.initials = initials;
    }

    List<Suggestion> of(String form, int most) {
        Map<SortingEntry, Suggestion> found = new LinkedHashMap<>();
        take(that(forms, form), most, found);
        if (Pinyin.isSpelt(form)) {
            take(that(pinyin, form), most, found);
            take(that(initials, form), most, found);
        } else if (found.size() < most) {
            // one after another, since the commonest are often enough
            take(() -> names.stream().filter(name -> name.form().contains(form)).iterator(), most, found);
        }
        return List.copyOf(found.values());
    }

    private static void take(Iterable<Name> names, int most, Map<SortingEntry, Suggestion> found) {
        for (Name name : names) {
            if (found.size() == most) {
                return;
            }
            found.computeIfAbsent(name.entry(), entry -> new Suggestion(name.written(), entry));
        }
    }

    /** With that very key first, then with a longer one. */
    private static List<Name> that(NameTable table, String key) {
        List<Name> same = table.with(key).stream().sorted(COMMONEST_FIRST).toList();
        List<Name> longer = new ArrayList<>();
        table.eachThatBegins(key, (ignored, name) -> longer.add(name));
        longer.sort(COMMONEST_FIRST);
        List<Name> all = new ArrayList<>(same);
        all.addAll(longer);
        return all;
    }
}
