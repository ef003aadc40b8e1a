/** What looks at requests and answers in front of the framework. */
@NullMarked
package city.wufei.appapi.door;

import org.jspecify.annotations.NullMarked;
