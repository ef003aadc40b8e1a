package city.wufei.portal.identity;

/** The roles' words as constants, for {@code @Secured}. */
public final class Allowed {
    public static final String APPLICANT = "applicant";
    public static final String SCREENER = "screener";
    public static final String ASSESSOR = "assessor";
    public static final String OFFICE = "office";
    public static final String PUBLICITY = "publicity";
    public static final String OPERATOR = "operator";
    public static final String ADMIN = "admin";

    private Allowed() {}
}
