/** What is published, kept in memory by following the publication feed. */
@NullMarked
package city.wufei.appapi.library;

import org.jspecify.annotations.NullMarked;
