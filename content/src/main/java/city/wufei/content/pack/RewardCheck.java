package city.wufei.content.pack;

import city.wufei.content.district.District;
import city.wufei.content.publication.Kind;
import city.wufei.content.reward.Reward;
import city.wufei.content.reward.Shop;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A reward is handed over in shops of its pack, and a shop lies in one of the district's subdistricts. */
final class RewardCheck implements PackCheck {

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        var shops = pack.documents(Kind.SHOP)
                .map(document -> ((Shop) document.value()).id())
                .collect(Collectors.toSet());
        return Stream.concat(
                pack.documents(Kind.REWARD).flatMap(document -> unknownShops(document, shops)),
                pack.documents(Kind.DISTRICT)
                        .map(document -> (District) document.value())
                        .flatMap(district ->
                                pack.documents(Kind.SHOP).flatMap(document -> elsewhere(document, district))));
    }

    private static Stream<PackProblem> unknownShops(PackDocument document, Set<String> shops) {
        var named = ((Reward) document.value()).shops();
        return IntStream.range(0, named.size())
                .filter(i -> !shops.contains(named.get(i)))
                .mapToObj(i -> document.problem("/shops/" + i, "there is no shop " + named.get(i)));
    }

    private static Stream<PackProblem> elsewhere(PackDocument document, District district) {
        var shop = (Shop) document.value();
        return district.subdistrict(shop.subdistrict()).isPresent()
                ? Stream.empty()
                : Stream.of(document.problem(
                        "/subdistrict", district.name() + " has no subdistrict " + shop.subdistrict()));
    }
}
