/** 无废细胞: certified cells, public notices and certificates, as the certification portal publishes them. */
@NullMarked
package city.wufei.contracts.cell;

import org.jspecify.annotations.NullMarked;
