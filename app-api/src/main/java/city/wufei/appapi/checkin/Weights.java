package city.wufei.appapi.checkin;

import city.wufei.contracts.place.Material;
import city.wufei.contracts.staff.Weighing;
import jakarta.inject.Singleton;
import java.util.EnumMap;

/** What staff weighed at check-ins. All of it joins the caller's transaction. */
@Singleton
final class Weights {

    private final WeighingRepository repository;

    Weights(WeighingRepository repository) {
        this.repository = repository;
    }

    /** Keeps what was weighed; what is named twice is one. */
    void keep(CheckInRow row, String staff, Weighing weighing) {
        var grams = new EnumMap<Material, Integer>(Material.class);
        weighing.weights().forEach(each -> grams.merge(each.material(), each.grams(), Integer::sum));
        repository.note(row.districtId(), row.id(), staff, weighing.nonce());
        repository.add(grams.entrySet().stream()
                .map(each -> WeightRow.of(row.districtId(), row.id(), each.getKey(), each.getValue()))
                .toList());
    }

    /** Whether the check-in was made by this very scan. */
    boolean isOf(CheckInRow row, Weighing weighing) {
        return repository
                .nonceOf(row.districtId(), row.id())
                .filter(weighing.nonce()::equals)
                .isPresent();
    }
}
