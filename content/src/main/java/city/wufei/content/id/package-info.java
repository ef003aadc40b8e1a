/** Identifiers that are made in the application: 64-bit, time-ordered, 13 characters on the wire. */
@NullMarked
package city.wufei.content.id;

import org.jspecify.annotations.NullMarked;
