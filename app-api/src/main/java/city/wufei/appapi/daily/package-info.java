/** What a resident reads without having asked: what others search for, and a tip a day. */
@NullMarked
package city.wufei.appapi.daily;

import org.jspecify.annotations.NullMarked;
