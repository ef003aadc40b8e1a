/** How the body of a request is read: as one JSON document, and nothing beside it. */
@NullMarked
package city.wufei.appapi.body;

import org.jspecify.annotations.NullMarked;
