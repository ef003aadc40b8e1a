/** Places that residents go to: recycling points, smart bins, hazardous drop-offs, education bases. */
@NullMarked
package city.wufei.content.place;

import org.jspecify.annotations.NullMarked;
