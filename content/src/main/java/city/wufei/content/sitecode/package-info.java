/** Signed codes on the posters of check-in sites. */
@NullMarked
package city.wufei.content.sitecode;

import org.jspecify.annotations.NullMarked;
