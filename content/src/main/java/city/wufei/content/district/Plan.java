package city.wufei.content.district;

import org.jspecify.annotations.Nullable;

/**
 * The official plan that the district's programme follows.
 *
 * @param number the document number, such as 沪松府〔2022〕140号; absent for a draft
 */
public record Plan(String title, @Nullable String number) {}
