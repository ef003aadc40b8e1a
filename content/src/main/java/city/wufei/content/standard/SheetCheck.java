package city.wufei.content.standard;

import city.wufei.content.standard.SheetProblem.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a sheet with its standard. */
final class SheetCheck {
    private final Standard standard;
    private final Sheet sheet;
    private final List<SheetProblem> problems = new ArrayList<>();

    private SheetCheck(Standard standard, Sheet sheet) {
        this.standard = standard;
        this.sheet = sheet;
    }

    static List<SheetProblem> check(Standard standard, Sheet sheet) {
        SheetCheck check = new SheetCheck(standard, sheet);
        standard.gates().forEach(check::gate);
        standard.groups().forEach(check::group);
        Bonus bonus = standard.bonus();
        if (bonus != null) {
            bonus.criteria().stream()
                    .filter(criterion -> sheet.marks().containsKey(criterion.id()))
                    .forEach(check::criterion);
        }
        check.unknown();
        return List.copyOf(check.problems);
    }

    private void gate(Gate gate) {
        Rule.Features features = gate.rule();
        if (features == null) {
            if (!sheet.gates().containsKey(gate.id())) {
                problem(gate.id(), Code.MISSING);
            }
            return;
        }
        Mark mark = sheet.marks().get(gate.id());
        if (mark == null) {
            problem(gate.id(), Code.MISSING);
        } else if (!Marking.fits(features, mark)) {
            problem(gate.id(), Code.MISFIT);
        }
    }

    private void group(Group group) {
        group.criteria().forEach(this::criterion);
        if (GroupScore.of(group, sheet, standard.settings()).nothingApplies()) {
            problem(group.id(), Code.NOTHING_APPLIES);
        }
    }

    private void criterion(Criterion criterion) {
        Mark mark = sheet.marks().get(criterion.id());
        if (mark == null) {
            problem(criterion.id(), Code.MISSING);
        } else if (mark instanceof Mark.NotApplicable) {
            if (!criterion.notApplicable()) {
                problem(criterion.id(), Code.MUST_APPLY);
            }
        } else if (!Marking.fits(criterion.rule(), mark)) {
            problem(criterion.id(), Code.MISFIT);
        }
    }

    private void unknown() {
        Set<String> yesNo = new HashSet<>();
        Set<String> marked = new HashSet<>();
        standard.gates().forEach(gate -> (gate.rule() == null ? yesNo : marked).add(gate.id()));
        standard.criteria().forEach(criterion -> marked.add(criterion.id()));
        Set<String> unknown = new TreeSet<>(sheet.marks().keySet());
        unknown.removeAll(marked);
        sheet.gates().keySet().stream().filter(id -> !yesNo.contains(id)).forEach(unknown::add);
        unknown.forEach(id -> problem(id, Code.UNKNOWN));
    }

    private void problem(String id, Code code) {
        problems.add(new SheetProblem(id, code));
    }
}
