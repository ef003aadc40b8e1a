/** The people of the portal: accounts, roles, passwords, and the administrator's pages for them. */
@NullMarked
package city.wufei.portal.person;

import org.jspecify.annotations.NullMarked;
