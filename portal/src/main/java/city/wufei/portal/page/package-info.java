/** How every page is drawn: layout, forms, tables, messages, flashes, errors and security headers. */
@NullMarked
package city.wufei.portal.page;

import org.jspecify.annotations.NullMarked;
