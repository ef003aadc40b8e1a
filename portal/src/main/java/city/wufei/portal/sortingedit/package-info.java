/** What the district's editors add to the sorting guide and put right: written by one, approved by another, published, taken back. */
@NullMarked
package city.wufei.portal.sortingedit;

import org.jspecify.annotations.NullMarked;
