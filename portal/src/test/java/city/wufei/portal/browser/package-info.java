/** The pages in a real browser. */
@NullMarked
package city.wufei.portal.browser;

import org.jspecify.annotations.NullMarked;
