/** A MariaDB server that comes with the product, for one machine and for tests. */
@NullMarked
package city.wufei.content.embedded;

import org.jspecify.annotations.NullMarked;
