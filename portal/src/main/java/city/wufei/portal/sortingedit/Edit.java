package city.wufei.portal.sortingedit;

import city.wufei.content.id.Ids;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.portal.identity.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote about one entry.
 *
 * @param entryId made from the name, so that it is known before anything is published
 * @param line the whole entry as it is meant to be; of a withdrawal, as it was
 * @param fresh the guide did not know the entry when it was written
 * @param withdrawal it takes the district's edit of the entry away, so that the packs speak again
 * @param reason why, for colleagues; what residents read is the line's note
 * @param basedOn the version of the published document that its author had before them; 0 when there was none
 * @param revision grows with each change of the row
 * @param version that was published; empty before
 */
record Edit(
        String district,
        long id,
        String entryId,
        EditorLine line,
        boolean fresh,
        boolean withdrawal,
        String reason,
        EditState state,
        Author author,
        int basedOn,
        int revision,
        Instant changedAt,
        Optional<Integer> version) {

    /** Who wrote it, by the name that they had. */
    record Author(long id, String name) {
        static Author of(Person person) {
            return new Author(person.id(), person.name());
        }
    }

    public String number() {
        return Ids.text(id);
    }

    public String name() {
        return line.name();
    }

    /** The category's code; empty in a draft that has none yet. */
    public String categoryCode() {
        return LineForm.code(line.category());
    }

    boolean isOf(Person person) {
        return author.id() == person.id();
    }

    /** Whether its author may write in it now. */
    boolean isWritableBy(Person person) {
        return isOf(person) && state.isWritable() && !withdrawal;
    }

    /** Whether the step can be taken now, and by this person. */
    boolean isOpen(EditAction action, Person person) {
        return action.leadsFrom(state) && action.isOpenTo(person.id(), author.id());
    }
}
