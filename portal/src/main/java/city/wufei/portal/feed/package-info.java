/** What the packs publish, read into memory and followed. */
@NullMarked
package city.wufei.portal.feed;

import org.jspecify.annotations.NullMarked;
