/** Certificates: number, code, PDF, and the page that verifies them. */
@NullMarked
package city.wufei.portal.certificate;

import org.jspecify.annotations.NullMarked;
