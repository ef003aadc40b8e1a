/** Learning by trying: rounds of sorting practice. */
@NullMarked
package city.wufei.contracts.practice;

import org.jspecify.annotations.NullMarked;
