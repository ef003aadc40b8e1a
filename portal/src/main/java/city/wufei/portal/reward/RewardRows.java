package city.wufei.portal.reward;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.Published;
import city.wufei.content.reward.Reward;
import city.wufei.content.reward.Shop;
import city.wufei.contracts.staff.StaffRewardStock;
import city.wufei.portal.identity.Person;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings together what is published of rewards and what app-api keeps of their stock. */
@Singleton
class RewardRows {
    private final PublicationFeed feed;

    RewardRows(PublicationFeed feed) {
        this.feed = feed;
    }

    /** The page of a search, the cheapest first; what is published no more comes last, while codes of it are out. */
    PageOf<RewardRow> page(Person person, Map<String, StaffRewardStock> stock, TableQuery query) {
        var found = all(person.district(), stock)
                .filter(row -> row.matches(query.text()))
                .sorted(Comparator.comparingInt(RewardRow::points).thenComparing(RewardRow::id))
                .toList();
        return PageOf.cut(found, query);
    }

    /** A reward of the person's district, published or not any more; empty where there is none. */
    Optional<RewardRow> find(Person person, Map<String, StaffRewardStock> stock, String id) {
        var reward = feed.library().reward(person.district(), id).map(Published::document);
        return reward.isEmpty() && !stock.containsKey(id)
                ? Optional.empty()
                : Optional.of(new RewardRow(id, reward, Optional.ofNullable(stock.get(id))));
    }

    /** The shops that hand a reward over, from id to name; all of the district for one that is published no more. */
    Map<String, String> shops(Person person, String reward) {
        var ids = feed.library()
                .reward(person.district(), reward)
                .map(published -> published.document().shops())
                .orElse(List.of());
        var names = new LinkedHashMap<String, String>();
        feed.library().shops(person.district()).stream()
                .filter(shop -> ids.isEmpty() || ids.contains(shop.id()))
                .forEach(shop -> names.put(shop.id(), shop.name()));
        return names;
    }

    /** All shops of the district, from id to name. */
    Map<String, String> shops(Person person) {
        var names = new LinkedHashMap<String, String>();
        feed.library().shops(person.district()).forEach(shop -> names.put(shop.id(), shop.name()));
        return names;
    }

    /** What a shop is called; its id where it is gone. */
    String shopName(Person person, String id) {
        return feed.library().shop(person.district(), id).map(Shop::name).orElse(id);
    }

    private Stream<RewardRow> all(String district, Map<String, StaffRewardStock> stock) {
        var published = new LinkedHashMap<String, Reward>();
        feed.library().rewards(district).forEach(each -> published.put(each.id(), each.document()));
        return Stream.concat(
                published.values().stream()
                        .map(reward -> new RewardRow(
                                reward.id(), Optional.of(reward), Optional.ofNullable(stock.get(reward.id())))),
                stock.values().stream()
                        .filter(each -> !published.containsKey(each.reward()) && each.reserved() > 0)
                        .map(each -> new RewardRow(each.reward(), Optional.empty(), Optional.of(each))));
    }
}
