package city.wufei.content.place;

/**
 * A place and how far it is from where one stands.
 *
 * @param metres great-circle distance, not the way to walk
 */
public record NearPlace(Place place, double metres) {}
