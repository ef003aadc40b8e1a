/** Logging in and out, sessions that end when they should, and typing that survives them. */
@NullMarked
package city.wufei.portal.session;

import org.jspecify.annotations.NullMarked;
