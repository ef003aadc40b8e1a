/** Whose content it is: districts, their subdistricts, and the waste scheme of their city. */
@NullMarked
package city.wufei.content.district;

import org.jspecify.annotations.NullMarked;
