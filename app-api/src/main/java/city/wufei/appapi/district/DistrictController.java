package city.wufei.appapi.district;

import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.contracts.district.District;
import city.wufei.contracts.district.DistrictApi;
import city.wufei.contracts.district.DistrictPage;
import city.wufei.contracts.district.DistrictSummary;
import city.wufei.contracts.district.Subdistrict;
import city.wufei.contracts.geo.Coordinates;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class DistrictController implements DistrictApi {

    private final Districts districts;

    DistrictController(Districts districts) {
        this.districts = districts;
    }

    @Override
    public DistrictPage districts(int limit, @Nullable String cursor) {
        var all = districts.library().districts().stream();
        var page = Slice.of(all, city.wufei.content.district.District::id, Cursor.read(cursor), limit)
                .map(DistrictController::summary);
        return new DistrictPage(page.items(), page.cursor());
    }

    @Override
    public District district(String district) {
        return shown(districts.shelf(district).district());
    }

    private static DistrictSummary summary(city.wufei.content.district.District district) {
        return new DistrictSummary(
                district.id(), district.name(), district.shortName(), district.nameEn(), centre(district));
    }

    private static District shown(city.wufei.content.district.District district) {
        return new District(
                district.id(),
                district.name(),
                district.shortName(),
                district.nameEn(),
                district.gbt2260(),
                centre(district),
                district.subdistricts().stream()
                        .map(s -> new Subdistrict(s.code(), s.name(), s.nameEn()))
                        .toList(),
                district.cellTypes());
    }

    private static Coordinates centre(city.wufei.content.district.District district) {
        return new Coordinates(district.centre().lat(), district.centre().lng());
    }
}
