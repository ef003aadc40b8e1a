package city.wufei.content.checkin;

import city.wufei.content.place.Place;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a check-in earns and what bounds it, in a district. A site may offer less than the rules allow, never more.
 *
 * @param source where the numbers come from
 * @param example 示例: not an official rule
 * @param everyHours a site counts once in so many hours of the day, from midnight; 24 is once a day
 * @param weights what is earned by weight where staff weigh; absent where that earns what any check-in does
 * @param review what a person looks at before its points count
 */
public record CheckInRules(
        String source,
        boolean example,
        Points points,
        PositionRule position,
        int everyHours,
        Caps caps,
        Window scans,
        List<SiteRule> sites,
        @Nullable Weights weights,
        ReviewRules review) {

    /** The id of the one such document of a pack. */
    public static final String ID = "check-in";

    private static final int DAY = 24;
    private static final Set<Integer> PERIODS = Set.of(1, 2, 3, 4, 6, 8, 12, DAY);

    /** What holds where no pack says anything, as it does before the first import: the base pack's numbers. */
    public static final CheckInRules DEFAULT = new CheckInRules(
            "",
            false,
            new Points(3, 2),
            new PositionRule(false, 300, 100, 500),
            24,
            new Caps(3, 80),
            new Window(72, 5),
            List.of());

    @JsonCreator
    public CheckInRules {
        if (!PERIODS.contains(everyHours)) {
            throw new IllegalArgumentException("a day divides into periods of 1, 2, 3, 4, 6, 8, 12 or 24 hours");
        }
        sites = sites == null ? List.of() : List.copyOf(sites);
        review = review == null ? ReviewRules.NONE : review;
    }

    /** Rules by which weighing earns nothing more, and nobody looks at anything. */
    public CheckInRules(
            String source,
            boolean example,
            Points points,
            PositionRule position,
            int everyHours,
            Caps caps,
            Window scans,
            List<SiteRule> sites) {
        this(source, example, points, position, everyHours, caps, scans, sites, null, ReviewRules.NONE);
    }

    /**
     * The most that a check-in earns.
     *
     * @param most 0 to 1000
     * @param withoutPosition of one whose position is not known; not above the other
     */
    public record Points(int most, int withoutPosition) {
        public Points {
            if (withoutPosition < 0 || withoutPosition > most || most > 1000) {
                throw new IllegalArgumentException(
                        "points are 0 to 1000, and without a position not more than with one");
            }
        }
    }

    /**
     * How the position is looked at.
     *
     * @param required whether a check-in needs one; a site can ask for it by itself
     * @param mostRadiusMetres a site's own radius counts up to this one
     * @param toleranceMetres how much of what the phone is unsure about is added to the radius
     * @param worstAccuracyMetres a position that is less sure is none
     */
    public record PositionRule(boolean required, int mostRadiusMetres, int toleranceMetres, int worstAccuracyMetres) {
        public PositionRule {
            if (mostRadiusMetres < 20 || toleranceMetres < 0 || worstAccuracyMetres < 1) {
                throw new IllegalArgumentException("a radius is 20 metres or more, a tolerance not negative");
            }
        }
    }

    /**
     * What a resident can reach, at all sites together.
     *
     * @param checkInsADay 1 to 100
     * @param pointsAMonth a check-in that does not fit into them is refused
     */
    public record Caps(int checkInsADay, int pointsAMonth) {
        public Caps {
            if (checkInsADay < 1 || pointsAMonth < 0) {
                throw new IllegalArgumentException("a day has one check-in or more, a month no negative points");
            }
        }
    }

    /**
     * How old a scan may be when it arrives, and how far the phone's clock may be ahead.
     *
     * @param screenMinutesBack how long after its end a screen's code may arrive, 0 to 60; absent is {@value #SCREEN_MINUTES}
     */
    public record Window(
            int hoursBack, int minutesAhead, @Nullable Integer screenMinutesBack) {

        private static final int SCREEN_MINUTES = 10;
        private static final int LONGEST_SCREEN_MINUTES = 60;

        @JsonCreator
        public Window {
            if (hoursBack < 0 || minutesAhead < 0) {
                throw new IllegalArgumentException("the window of a scan is not negative");
            }
            if (screenMinutesBack != null && (screenMinutesBack < 0 || screenMinutesBack > LONGEST_SCREEN_MINUTES)) {
                throw new IllegalArgumentException("a screen's code may arrive 0 to 60 minutes late");
            }
        }

        /** Without a word about screens. */
        public Window(int hoursBack, int minutesAhead) {
            this(hoursBack, minutesAhead, null);
        }

        /** How old a scan may be. */
        public Duration back() {
            return Duration.ofHours(hoursBack);
        }

        /** How far a clock may be off. */
        public Duration ahead() {
            return Duration.ofMinutes(minutesAhead);
        }

        /** How long after its end a screen's code may arrive. */
        public Duration screenLate() {
            return Duration.ofMinutes(screenMinutesBack == null ? SCREEN_MINUTES : screenMinutesBack);
        }
    }

    /**
     * What is earned by weight, on top of the site's points.
     *
     * @param pointsPerKg 1 to 1000; what does not make a whole point earns nothing
     * @param most by weight at one check-in, 0 to 1000
     */
    public record Weights(int pointsPerKg, int most) {
        private static final int GRAMS_PER_KG = 1000;

        public Weights {
            if (pointsPerKg < 1 || pointsPerKg > 1000 || most < 0 || most > 1000) {
                throw new IllegalArgumentException("a kilogram earns 1 to 1000 points, a check-in 0 to 1000 by weight");
            }
        }

        int points(int grams) {
            return (int) Math.min(most, (long) grams * pointsPerKg / GRAMS_PER_KG);
        }
    }

    /** What is different at a site of the district. */
    public record SiteRule(String place, boolean positionRequired) {}

    /** What holds at a place. */
    public SiteTerms at(Place place) {
        var offered = Math.min(place.checkIn().points(), points.most());
        return new SiteTerms(
                place.position(),
                Math.min(place.checkIn().radiusMetres(), position.mostRadiusMetres()),
                offered,
                Math.min(offered, points.withoutPosition()),
                position.required()
                        || sites.stream().anyMatch(site -> site.place().equals(place.id()) && site.positionRequired()));
    }

    /** Judges a scan at a site, given what the resident was credited with before. The first reason to refuse is told. */
    public CheckInVerdict verdict(SiteTerms site, Scan scan, Counts before) {
        if (!isInTime(scan)) {
            return new CheckInVerdict.ClockOff();
        }
        return switch (whereabouts(site, scan)) {
            case Whereabouts.There _ -> capped(site.points(), scan.day(), before);
            case Whereabouts.Unknown _ ->
                site.positionRequired()
                        ? new CheckInVerdict.PositionNeeded()
                        : capped(site.pointsWithoutPosition(), scan.day(), before);
            case Whereabouts.Away(var metres) -> new CheckInVerdict.TooFar(metres, site.radiusMetres());
        };
    }

    /** What so many grams earn by weight. */
    public int pointsForWeight(int grams) {
        return weights == null ? 0 : weights.points(grams);
    }

    /**
     * Judges a check-in at which staff of the site weighed so many grams: who stands there needs no position.
     *
     * @param day that it counts for
     */
    public CheckInVerdict weighed(SiteTerms site, int grams, LocalDate day, Counts before) {
        return capped(site.points() + pointsForWeight(grams), day, before);
    }

    /** Which of the day's periods a time is in, from 0. */
    public int period(LocalDateTime local) {
        return local.getHour() / everyHours;
    }

    /** When the next period of a site begins. */
    public LocalDateTime nextPeriod(LocalDateTime local) {
        return local.toLocalDate().atStartOfDay().plusHours((period(local) + 1L) * everyHours);
    }

    /** Whether a site counts once a day. */
    public boolean isDaily() {
        return everyHours == DAY;
    }

    /** The phone's clock may be as far behind as ahead, so a code can be scanned a little before it was made. */
    private boolean isInTime(Scan scan) {
        return !scan.at().isBefore(scan.arrived().minus(scans.back()))
                && !scan.at().isBefore(scan.codeMadeAt().minus(scans.ahead()))
                && !scan.at().isAfter(scan.arrived().plus(scans.ahead()));
    }

    private CheckInVerdict capped(int earns, LocalDate day, Counts before) {
        if (before.checkInsToday() >= caps.checkInsADay()) {
            return new CheckInVerdict.DailyCap(caps.checkInsADay(), day.plusDays(1));
        }
        return before.pointsThisMonth() + earns > caps.pointsAMonth()
                ? new CheckInVerdict.MonthlyCap(
                        caps.pointsAMonth(), day.plusMonths(1).withDayOfMonth(1))
                : new CheckInVerdict.Counts(earns);
    }

    private Whereabouts whereabouts(SiteTerms site, Scan scan) {
        var fix = scan.fix();
        if (fix == null || fix.accuracyMetres() > position.worstAccuracyMetres()) {
            return new Whereabouts.Unknown();
        }
        var metres = fix.position().metresTo(site.position());
        var within = site.radiusMetres() + Math.min(fix.accuracyMetres(), position.toleranceMetres());
        return metres <= within ? new Whereabouts.There() : new Whereabouts.Away((int) Math.round(metres));
    }

    /** Where a scan was made, as far as it tells. */
    private sealed interface Whereabouts {
        record There() implements Whereabouts {}

        record Unknown() implements Whereabouts {}

        record Away(int metres) implements Whereabouts {}
    }
}
