/** Posters of many places, set page by page while the person does something else. */
@NullMarked
package city.wufei.portal.posterrun;

import org.jspecify.annotations.NullMarked;
