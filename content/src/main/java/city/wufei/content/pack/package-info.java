/** Packs: folders of YAML files, checked, read and imported into publications. */
@NullMarked
package city.wufei.content.pack;

import org.jspecify.annotations.NullMarked;
