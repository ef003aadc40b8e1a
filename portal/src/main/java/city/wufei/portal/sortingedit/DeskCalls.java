package city.wufei.portal.sortingedit;

import city.wufei.contracts.sortingdesk.EditPreview;
import city.wufei.contracts.sortingdesk.EditProposal;
import city.wufei.contracts.sortingdesk.EditorEntries;
import city.wufei.contracts.sortingdesk.EditorEntryDetail;
import city.wufei.contracts.sortingdesk.EditorRules;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.staffapi.StaffCalls;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What app-api knows about the guide; the portal itself reads no entries. */
@Singleton
class DeskCalls {
    private static final Duration READING = Duration.ofSeconds(3);

    /** A trial takes about a second, and may have to wait five for its turn. */
    private static final Duration TRYING = Duration.ofSeconds(12);

    private static final int FOUND = 20;
    private static final int LONGEST_QUERY = 100;

    private final StaffCalls calls;

    DeskCalls(StaffCalls calls) {
        this.calls = calls;
    }

    StaffAnswer<EditorEntries> entries(Visitor visitor, String query) {
        var words = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        return get(visitor, "/entries?limit=" + FOUND + "&q=" + encoded(words), EditorEntries.class);
    }

    StaffAnswer<EditorEntryDetail> entry(Visitor visitor, String id) {
        return get(visitor, "/entries/" + encoded(id), EditorEntryDetail.class);
    }

    StaffAnswer<EditorRules> rules(Visitor visitor) {
        return get(visitor, "/rules", EditorRules.class);
    }

    /** What the edit would do now; {@code queries}: what else to search. */
    StaffAnswer<EditPreview> preview(Visitor visitor, Edit edit, List<String> queries) {
        return calls.post(
                visitor.person().orElseThrow(),
                visitor.language(),
                "/sorting/preview",
                new EditProposal(edit.line(), edit.withdrawal(), queries),
                EditPreview.class,
                TRYING);
    }

    private <T> StaffAnswer<T> get(Visitor visitor, String path, Class<T> type) {
        return calls.get(visitor.person().orElseThrow(), visitor.language(), "/sorting" + path, type, READING);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
