package city.wufei.portal.audit;

import city.wufei.content.id.Ids;

/**
 * What a deed was done to.
 *
 * @param kind the feature's word, such as {@code person} or {@code application}
 * @param id its id as text
 * @param label what a reader knows it by at that time
 */
public record Subject(String kind, String id, String label) {

    public static Subject of(String kind, long id, String label) {
        return new Subject(kind, Ids.text(id), label);
    }
}
