/** Idempotency-Key: a write that is repeated gets the first answer, and happens once. */
@NullMarked
package city.wufei.appapi.idempotency;

import org.jspecify.annotations.NullMarked;
