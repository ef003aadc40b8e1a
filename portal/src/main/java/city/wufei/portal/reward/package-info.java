/** Rewards for points: their stock, the hand-over of what a code is for, and the monthly statement of a shop. */
@NullMarked
package city.wufei.portal.reward;

import org.jspecify.annotations.NullMarked;
