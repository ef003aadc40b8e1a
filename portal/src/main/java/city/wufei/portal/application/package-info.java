/** The case: its states, the table of steps between them, and its history. */
@NullMarked
package city.wufei.portal.application;

import org.jspecify.annotations.NullMarked;
