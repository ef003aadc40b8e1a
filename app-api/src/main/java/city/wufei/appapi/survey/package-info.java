/** Surveys: shown as published, answered once per resident, every answer checked against the definition. */
@NullMarked
package city.wufei.appapi.survey;

import org.jspecify.annotations.NullMarked;
