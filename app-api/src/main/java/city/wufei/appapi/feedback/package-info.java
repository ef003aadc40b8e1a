/** What proposals and corrections share: who decides about them, once, and how they are searched. */
@NullMarked
package city.wufei.appapi.feedback;

import org.jspecify.annotations.NullMarked;
