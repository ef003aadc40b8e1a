/** Rewards as they are published, and how many of each are left. */
@NullMarked
package city.wufei.appapi.reward;

import org.jspecify.annotations.NullMarked;
