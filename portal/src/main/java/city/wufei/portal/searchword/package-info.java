/** What residents search for, as app-api counts it, for those who keep the sorting guide: what is missing, and the figures. */
@NullMarked
package city.wufei.portal.searchword;

import org.jspecify.annotations.NullMarked;
