package city.wufei.portal.application;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.SubjectNames;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets the audit trail be searched for what was done with the cases of an organisation. */
@Singleton
final class CaseNames implements SubjectNames {
    private final ApplicationRepository applications;

    CaseNames(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public List<String> idsNamed(Transaction transaction, String district, String text) {
        return text.isEmpty()
                ? List.of()
                : applications.idsOfOrganisationsNamed(transaction, district, text).stream()
                        .map(Ids::text)
                        .toList();
    }
}
