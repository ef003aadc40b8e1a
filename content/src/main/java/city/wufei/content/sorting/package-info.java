/** What goes into which bin: a city's composed catalogue of things and the search over it in residents' own words. */
@NullMarked
package city.wufei.content.sorting;

import org.jspecify.annotations.NullMarked;
