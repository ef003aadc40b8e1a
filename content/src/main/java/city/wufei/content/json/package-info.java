/** JSON in one shape: how documents are read, written and fingerprinted. */
@NullMarked
package city.wufei.content.json;

import org.jspecify.annotations.NullMarked;
