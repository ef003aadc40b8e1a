/** A real browser for the tests of pages. */
@NullMarked
package city.wufei.content.browser;

import org.jspecify.annotations.NullMarked;
