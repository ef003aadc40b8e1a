/** Files beside a criterion: checked by content, cleaned of metadata, shown to the case's people only. */
@NullMarked
package city.wufei.portal.evidence;

import org.jspecify.annotations.NullMarked;
