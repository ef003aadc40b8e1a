package city.wufei.content.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom a question is for. */
public enum Audience {
    /** Pupils, from about six years on. */
    @JsonProperty("children")
    CHILDREN,
    @JsonProperty("adults")
    ADULTS,
    /** Who deals with waste at work. */
    @JsonProperty("staff")
    STAFF
}
