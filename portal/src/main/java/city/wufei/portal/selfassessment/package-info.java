/** The applicant's side: apply, self-score, sign and submit. */
@NullMarked
package city.wufei.portal.selfassessment;

import org.jspecify.annotations.NullMarked;
