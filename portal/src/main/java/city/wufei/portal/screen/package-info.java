/** Screens at places that show a code which changes every half minute, and the page that lists every code of the district. */
@NullMarked
package city.wufei.portal.screen;

import org.jspecify.annotations.NullMarked;
