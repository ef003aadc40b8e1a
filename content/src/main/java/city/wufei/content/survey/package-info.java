/** A survey as it is published, and the check of one respondent's answers against it. */
@NullMarked
package city.wufei.content.survey;

import org.jspecify.annotations.NullMarked;
