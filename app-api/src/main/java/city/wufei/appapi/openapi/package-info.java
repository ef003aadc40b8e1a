/** The description of this API, generated from its controllers. */
@NullMarked
package city.wufei.appapi.openapi;

import org.jspecify.annotations.NullMarked;
