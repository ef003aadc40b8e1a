/** What residents search for: counted without saying who, shown to staff, and given back as what is popular. */
@NullMarked
package city.wufei.appapi.search;

import org.jspecify.annotations.NullMarked;
