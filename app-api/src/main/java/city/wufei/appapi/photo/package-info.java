/** Pictures that residents take: a code is looked for on them, or they are cleaned and kept. */
@NullMarked
package city.wufei.appapi.photo;

import org.jspecify.annotations.NullMarked;
