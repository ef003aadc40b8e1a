package city.wufei.content.checkin;

/** What a resident was credited with on a day and in its month, at all sites together. */
public record Counts(int checkInsToday, int pointsThisMonth) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0);

    /** What it was before the newest check-in, which earned so many points. */
    public Counts before(int points) {
        return new Counts(checkInsToday - 1, pointsThisMonth - points);
    }
}
