/** The keys that sign a district's site codes, and the posters that carry the codes. */
@NullMarked
package city.wufei.portal.sitecode;

import org.jspecify.annotations.NullMarked;
