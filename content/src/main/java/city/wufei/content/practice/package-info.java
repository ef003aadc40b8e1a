/** What one learns from a catalogue beside looking things up: rounds of practice, a tip a day, what goes with what. */
@NullMarked
package city.wufei.content.practice;

import org.jspecify.annotations.NullMarked;
