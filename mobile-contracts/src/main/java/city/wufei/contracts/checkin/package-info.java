/** Recycling check-ins: a scanned site code earns points, once a day at each place. */
@NullMarked
package city.wufei.contracts.checkin;

import org.jspecify.annotations.NullMarked;
