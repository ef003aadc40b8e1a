/** Places that residents go to: recycling points, smart bins, drop-offs, yards, markets, education bases. */
@NullMarked
package city.wufei.content.place;

import org.jspecify.annotations.NullMarked;
