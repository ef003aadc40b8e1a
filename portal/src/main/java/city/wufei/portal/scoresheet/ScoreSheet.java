package city.wufei.portal.scoresheet;

import city.wufei.content.standard.Mark;
import city.wufei.content.standard.Sheet;
import city.wufei.content.standard.SheetProblem;
import city.wufei.content.standard.Standard;
import city.wufei.content.standard.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A standard with what was filled in so far. */
public record ScoreSheet(Standard standard, List<Section> sections, Map<String, SavedSection> saved) {
    public ScoreSheet {
        sections = List.copyOf(sections);
        saved = Map.copyOf(saved);
    }

    static ScoreSheet of(Standard standard, List<SavedSection> saved) {
        var byId = new HashMap<String, SavedSection>();
        saved.forEach(section -> byId.put(section.sectionId(), section));
        return new ScoreSheet(standard, Section.of(standard), byId);
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public SavedSection saved(String sectionId) {
        return saved.getOrDefault(sectionId, SavedSection.never(sectionId));
    }

    /** The section after the given one; empty after the last. */
    public Optional<Section> next(String sectionId) {
        for (var i = 0; i + 1 < sections.size(); i++) {
            if (sections.get(i).id().equals(sectionId)) {
                return Optional.of(sections.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** The same sheet as if the section had been saved with these answers. */
    public ScoreSheet with(String sectionId, Map<String, Answer> answers) {
        var changed = new HashMap<>(saved);
        var before = saved(sectionId);
        changed.put(
                sectionId,
                new SavedSection(sectionId, before.version(), answers, before.changedBy(), before.changedAt()));
        return new ScoreSheet(standard, sections, changed);
    }

    public Answer answer(Section section, Item item) {
        return saved(section.id()).answer(item.id());
    }

    /** The marks, for scoring. */
    public Sheet marks() {
        var marks = new HashMap<String, Mark>();
        var gates = new HashMap<String, Boolean>();
        for (var section : sections) {
            section.items().forEach(item -> item.mark(answer(section, item), marks, gates));
        }
        return new Sheet(marks, gates);
    }

    public Verdict verdict() {
        return standard.score(marks());
    }

    /** What is still to be filled in or does not fit. The bonus is offered, never asked for. */
    public List<SheetProblem> problems() {
        var bonus = standard.bonus();
        return standard.check(marks()).stream()
                .filter(problem ->
                        bonus == null || bonus.criteria().stream().noneMatch(c -> c.id().equals(problem.id())))
                .toList();
    }

    /** The items of a section whose answer claims something that the standard wants evidence of, and that have no file. */
    public List<Item> withoutEvidence(Section section, Set<String> itemsWithFiles) {
        return section.items().stream()
                .filter(item -> item.wantsEvidence(answer(section, item)) && !itemsWithFiles.contains(item.id()))
                .toList();
    }

    /** How many items of a section are filled in. */
    public long filled(Section section) {
        return section.items().stream()
                .filter(item -> item.read(answer(section, item)) instanceof Reading.Marked)
                .count();
    }

    /** The section that holds an item, and the item. */
    public Optional<Section> sectionOf(String itemId) {
        return sections.stream()
                .filter(section ->
                        section.items().stream().anyMatch(item -> item.id().equals(itemId)))
                .findFirst();
    }

    public Optional<Item> item(String itemId) {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.id().equals(itemId))
                .findFirst();
    }
}
