/** Immutable versions of documents, the one way by which content reaches the apps. */
@NullMarked
package city.wufei.content.publication;

import org.jspecify.annotations.NullMarked;
