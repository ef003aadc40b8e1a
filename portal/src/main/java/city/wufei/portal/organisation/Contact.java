package city.wufei.portal.organisation;

/** The person to call at an organisation. Kept encrypted; shown to the organisation and to the desk that handles its case. */
public record Contact(String name, String phone, String email) {}
