/** What the environment tells the portal, checked before it starts, and the keys derived from its secret. */
@NullMarked
package city.wufei.portal.settings;

import org.jspecify.annotations.NullMarked;
