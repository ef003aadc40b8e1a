/** The working days of the mainland: weekends, public holidays and the weekends worked instead (调休). */
@NullMarked
package city.wufei.content.calendar;

import org.jspecify.annotations.NullMarked;
