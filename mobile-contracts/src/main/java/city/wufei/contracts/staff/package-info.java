/** What the portal asks of the citizen API on behalf of a member of staff. */
@NullMarked
package city.wufei.contracts.staff;

import org.jspecify.annotations.NullMarked;
