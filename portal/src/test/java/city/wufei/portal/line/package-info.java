/** The line through certification, walked from the application to the certificate. */
@NullMarked
package city.wufei.portal.line;

import org.jspecify.annotations.NullMarked;
