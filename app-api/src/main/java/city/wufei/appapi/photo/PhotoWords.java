package city.wufei.appapi.photo;

import java.util.Locale;

/** What is said about a picture without a known product. */
enum PhotoWords {
    NOTHING(
            "照片上没有找到条码。可以靠近一点、对准光线再拍，或者用文字搜索。",
            "No barcode found on the picture. Go closer and mind the light, or search by name."),
    NO_PRODUCT("这个码不是商品条码，请用文字搜索。", "This code is not a product's barcode; please search by name."),
    IN_STORE("这是商店自己打的条码，别的店不通用，请用名称查。", "A shop's own barcode means something else elsewhere; please search by name."),
    UNKNOWN(
            "这个条码还没有人填过。您可以告诉我们它是什么，也可以用文字搜索。",
            "Nobody has described this barcode yet. You can propose what it is, or search by name.");

    private final String chinese;
    private final String english;

    PhotoWords(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String in(Locale language) {
        return Locale.ENGLISH.equals(language) ? english : chinese;
    }
}
