package city.wufei.portal.audit;

import city.wufei.portal.transaction.Transaction;
import java.util.List;

/** A feature whose subjects are known by more than what an entry says of them, such as a case by its organisation. */
public interface SubjectNames {

    /** The ids, as entries have them, of the district's subjects that go by such a name; few, and none for an empty text. */
    List<String> idsNamed(Transaction transaction, String district, String text);
}
