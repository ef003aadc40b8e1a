/** Recycling check-ins: a scanned site code earns points, once per resident, place and day. */
@NullMarked
package city.wufei.appapi.checkin;

import org.jspecify.annotations.NullMarked;
