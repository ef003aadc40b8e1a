package city.wufei.content.map;

import city.wufei.content.district.Position;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses that open a map with a pin; on a phone that has the map's app, the app. Both take positions of GCJ-02. */
public final class MapLinks {

    private MapLinks() {}

    /** Amap (高德地图): longitude before latitude. */
    public static String amap(Position wgs84, String name) {
        var there = Gcj02.of(wgs84);
        return "https://uri.amap.com/marker?position=" + degrees(there.lng()) + "," + degrees(there.lat()) + "&name="
                + encoded(name) + "&src=wufei&coordinate=gaode&callnative=1";
    }

    /** Tencent Maps (腾讯地图): latitude before longitude. */
    public static String tencent(Position wgs84, String name, String address) {
        var there = Gcj02.of(wgs84);
        return "https://apis.map.qq.com/uri/v1/marker?marker=coord:" + degrees(there.lat()) + "," + degrees(there.lng())
                + ";title:" + encoded(plain(name)) + ";addr:" + encoded(plain(address)) + "&referer=wufei";
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    /** A semicolon or colon would end the name. */
    private static String plain(String text) {
        return text.replace(';', ' ').replace(':', ' ');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
