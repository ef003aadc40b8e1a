/** Surveys that a district opens to its residents. */
@NullMarked
package city.wufei.contracts.survey;

import org.jspecify.annotations.NullMarked;
