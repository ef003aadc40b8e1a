/** The district's places as its staff see them: the list, a place's page, and what is printed for it. */
@NullMarked
package city.wufei.portal.place;

import org.jspecify.annotations.NullMarked;
