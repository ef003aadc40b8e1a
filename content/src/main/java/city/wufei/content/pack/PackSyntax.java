package city.wufei.content.pack;

/** A file that cannot be read at all. */
final class PackSyntax extends Exception {

    private final PackProblem problem;

    PackSyntax(PackProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    PackProblem problem() {
        return problem;
    }
}
