/** What a district publishes: packs, their typed model, pure rules, the search index and the publication store. */
@NullMarked
package city.wufei.content;

import org.jspecify.annotations.NullMarked;
