/** The residents' pages, for those who come by a poster or a link and have no app. */
@NullMarked
package city.wufei.appapi.web;

import org.jspecify.annotations.NullMarked;
