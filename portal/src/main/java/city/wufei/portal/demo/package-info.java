/** The demonstration people, made only where the installation is a demonstration. */
@NullMarked
package city.wufei.portal.demo;

import org.jspecify.annotations.NullMarked;
