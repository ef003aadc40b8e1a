/** What the portal asks of app-api on behalf of a member of staff. */
@NullMarked
package city.wufei.portal.staffapi;

import org.jspecify.annotations.NullMarked;
