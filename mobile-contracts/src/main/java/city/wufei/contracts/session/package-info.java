/** Who is calling: sessions and their tokens. */
@NullMarked
package city.wufei.contracts.session;

import org.jspecify.annotations.NullMarked;
