package city.wufei.content.standard;

import java.util.List;

/** Compares a sheet with its standard. */
final class SheetCheck {
    private SheetCheck() {}

    static List<SheetProblem> check(Standard standard, Sheet sheet) {
        return List.of();
    }
}
