package city.wufei.appapi.bench;

import java.time.Duration;

/** Ceiling and subject in turn, so that what else the machine does falls on both. The first round only warms up. */
record Rounds(int count, Duration time) {

    /** One run of a load for a time. */
    interface Run {
        Measured during(Duration time) throws Exception;
    }

    record Both(Measured ceiling, Measured subject) {}

    Both run(Run ceiling, Run subject) throws Exception {
        ceiling.during(time);
        subject.during(time);
        var both = new Both(ceiling.during(time), subject.during(time));
        for (var round = 1; round < count; round++) {
            both = new Both(
                    both.ceiling().and(ceiling.during(time)), both.subject().and(subject.during(time)));
        }
        return both;
    }

    @Override
    public String toString() {
        return count + " × " + time.toSeconds() + " s";
    }
}
