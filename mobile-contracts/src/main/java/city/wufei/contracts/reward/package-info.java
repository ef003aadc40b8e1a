/** Rewards for points: what a district offers, and what residents took. */
@NullMarked
package city.wufei.contracts.reward;

import org.jspecify.annotations.NullMarked;
