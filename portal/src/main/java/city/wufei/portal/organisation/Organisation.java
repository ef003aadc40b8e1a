package city.wufei.portal.organisation;

import java.time.Instant;

/**
 * A unit that applies for designation.
 *
 * @param type id of the cell type that it is, such as school
 * @param subdistrict statistical code
 */
public record Organisation(
        String district,
        long id,
        CreditCode creditCode,
        String name,
        String type,
        String subdistrict,
        String address,
        Contact contact,
        int version,
        Instant createdAt) {}
