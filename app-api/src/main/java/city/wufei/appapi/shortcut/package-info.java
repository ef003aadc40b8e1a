/** The way past the framework for what is asked most. */
@NullMarked
package city.wufei.appapi.shortcut;

import org.jspecify.annotations.NullMarked;
