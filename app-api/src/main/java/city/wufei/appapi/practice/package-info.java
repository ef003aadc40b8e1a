/** Practice in sorting: rounds, their answers, and what a resident is asked again. */
@NullMarked
package city.wufei.appapi.practice;

import org.jspecify.annotations.NullMarked;
