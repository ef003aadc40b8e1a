/** A running portal and a browser without scripts, for the tests of every feature. */
@NullMarked
package city.wufei.portal.testing;

import org.jspecify.annotations.NullMarked;
