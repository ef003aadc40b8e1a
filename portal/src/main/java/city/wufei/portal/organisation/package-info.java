/** Who applies: an organisation with its credit code, its contact and the accounts that act for it. */
@NullMarked
package city.wufei.portal.organisation;

import org.jspecify.annotations.NullMarked;
