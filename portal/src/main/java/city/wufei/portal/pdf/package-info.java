/** XHTML templates rendered to PDF with an embedded Chinese font. */
@NullMarked
package city.wufei.portal.pdf;

import org.jspecify.annotations.NullMarked;
