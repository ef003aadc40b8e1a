/** Pictures that residents take: looked at once, or kept for what they belong to. */
@NullMarked
package city.wufei.contracts.photo;

import org.jspecify.annotations.NullMarked;
