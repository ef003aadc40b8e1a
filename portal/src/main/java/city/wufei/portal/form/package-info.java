/** What was typed into a form, and what is wrong with it. */
@NullMarked
package city.wufei.portal.form;

import org.jspecify.annotations.NullMarked;
