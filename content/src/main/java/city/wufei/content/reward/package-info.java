/** Rewards that residents take for their points, and the shops that hand them over. */
@NullMarked
package city.wufei.content.reward;

import org.jspecify.annotations.NullMarked;
