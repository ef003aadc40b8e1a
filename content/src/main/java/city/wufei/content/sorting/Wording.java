package city.wufei.content.sorting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query in its normal form with the words around the thing taken off, step by step: the question (怎么扔), the measure
 * (一个), words for its state (喝完的). {@code states} are the state words taken off so far.
 */
record Wording(String form, List<String> states, double certainty) {
    private static final String THROW = "(?:扔掉|丢掉|倒掉|扔|丢弃|丢|倒|掼脱|掼|厾|甩|投放|投|处理掉|处理|处置|回收|分类|归类|放|弄)";
    private static final String KIND = "(?:垃圾桶|垃圾|类别|分类|种类|类|桶|废物|东西)";
    private static final String HOW = "(?:怎么|如何|怎样|咋|哪能)";
    /** 阿里只桶 is how Shanghai asks for the bin. */
    private static final String WHERE = "(?:什么地方|啥地方|什么|哪里|哪儿|哪一?[个只]|哪|何处|啥|阿里[只个搭]?)(?:颜色的?)?";

    private static final Pattern BEFORE = Pattern.compile(
            "^(?:请问(?:一下)?|问一下|想问一下|想问|你好|您好|麻烦|我想知道|我想问|我想|哎|诶|嗯|呃|喂|额|唔|哦|噢"
                    + "|(?:帮我|帮忙|给我|替我)?(?:查|看|问)(?:一下|一查|一看|查|看|下)|请教(?:一下)?|咨询(?:一下)?|话说|就是说|就是|那个啥|那啥"
                    + "|(?:谁|有人|你|有没有人)知道|不知道|我?(?:手里|手上|这里|这儿|这)?有(?=[一两二三四五六七八九十几半个]|[0-9])"
                    + "|到底|究竟|(?:应该|该|要)?" + HOW + THROW + "|我?家里?的|我?家里|这个|那个|这种|那种|搿个|迭个"
                    + "|howtodisposeof|howdoidisposeof|howdoithrowaway|howtothrowaway|howtorecycle|howdoirecycle|wheredoithrow|wheredoiput|whatbinfor)");
    private static final Pattern AFTER = Pattern.compile("(?:"
            + "(?:到底|究竟)?(?:应该|该|要|需要|可以|能)?" + HOW + "(?:样)?(?:办|" + THROW + "|分)?(?:掉|比较好|才对|好)?"
            + "|(?:到底|究竟)?(?:是|属于|算是|算|归为|归于|归类为|归|应该是|应该属于)?(?:什么|哪一?种|哪一?类|哪个|哪|啥|何种)(?:样的)?" + KIND + "*"
            + "|(?:应该|该|要|可以|能)?" + THROW + "(?:在|到|进|入|勒)?" + WHERE + KIND + "?(?:里面|里|去)?(?:比较好|才对|合适|好)?"
            + "|(?:是不是|是|算不算|算|属于|(?:可不可以|可以|能不能|能)?(?:当成?|作为|" + THROW
            + "(?:到|进|在)?))(?:可回收|有害|湿|干|厨余|其他|易腐)(?:垃圾|物|的)?" + KIND + "?(?:里面|里|扔|投放)?"
            + "|(?:可不可以|可以|能不能|能|要不要)(?:直接|随便)?(?:" + THROW + "(?:在|到|进)?(?:普通|一般)?" + KIND + "?(?:里面|里)?)?"
            + "|的?(?:垃圾分类|处理方法|处理方式|分类方法|怎么分类|垃圾)"
            + "|(?:应该|该|要|可以|能)?(?:往|到|去|在|朝)" + WHERE + KIND + "?(?:里面|里|去)?(?:" + THROW + ")?(?:比较好|才对|合适|好)?"
            + "|(?:应该|该|要)?(?:找谁|交给谁|联系谁|送到?哪里?|送哪儿)(?:收|处理|拿)?"
            + "|(?:要|想|准备|打算)(?:" + THROW + ")了?(?:的话)?|的话"
            + "|以后|之后|吗|呢|啊|呀|吧|么)$");
    private static final Pattern MEASURE = Pattern.compile("^(?:[一两二三四五六七八九十几这那]|[0-9]{1,3})"
            + "(?:个|只|瓶|盒|包|袋|张|块|节|支|根|片|件|双|条|台|把|杯|罐|粒|颗|本|卷|箱|辆|堆|些|对|副|份|盘|盏|串|枚|斤|公斤|克|床|盆|桶|板)的?");

    private static final Pattern TAKEN_OFF = Pattern.compile("去|取|拆|卸|撕|剥|倒掉|拿掉|不含|不带|不包|没装");

    /** A part that is no longer there: 不带电池, 剥了皮以后. What is asked about is what remains. */
    private static final Pattern PART_TAKEN_OFF =
            Pattern.compile("(?:(?:去掉|去除|除去|拿掉|取出|取下|取掉|拆掉|拆下|卸掉|卸下|撕掉|剥掉|倒掉|不含|不带|不包括|不包含)了?|(?:去|剥|拆|撕|取|卸)了)"
                    + "[\\u4e00-\\u9fff&&[^的了掉来]]{1,4}?(?:以后|之后|后|的)?$");

    private static final Pattern PART_TAKEN_OFF_BEFORE =
            Pattern.compile("^(?:(?:去掉|取出|取下|取掉|拆掉|卸掉|不含|不带)了?|没装)[\\u4e00-\\u9fff]{1,3}?的");

    /** What it is made of, said after the thing: 油桶塑料的 is 塑料油桶, and so is 油桶塑料. */
    private static final Pattern MADE_OF = Pattern.compile(
            "(塑料|塑胶|木头|木质|木制|木|竹制|真皮|皮质|皮|布|铁|不锈钢|钢|铝|铜|金属|玻璃|陶瓷|陶土|搪瓷|瓷|纸质|纸|竹|硅胶|橡胶|毛绒|泡沫|羊毛|棉|电子|充气|布艺|手动|电动)(?:做|制)?的$"
                    + "|(?<=..)(塑料|不锈钢|金属|玻璃|陶瓷|搪瓷|硅胶|橡胶|手动|电动)$");

    /** What is left of a thing goes where the thing goes: 体温计碎渣. */
    private static final Pattern REMAINS = Pattern.compile("(?<=.)的?(?:碎玻璃|玻璃渣|碎渣|残渣|残液|碎末|碎片|碎屑|渣子|粉末|外壳碎了|漏出来的?)$");

    /** Where it was before: 快递里的泡沫 is 泡沫; what was among something dangerous, 油漆桶里的刷子, is not the same thing any more. */
    private static final Pattern CAME_OUT_OF = Pattern.compile(
            "^(?!.*(?:漆|农药|机油|汽油|柴油|水银|胶水|化学|试剂|溶剂).*的).{1,8}?(?:里面|里头|里边|里|上面|上边)(?:剩下|拆下来|取出来|拿出来|倒出来|附带|送|赠送)?的(?=..)");

    /** How long is not what is asked: 过期三年的板蓝根 is 过期的板蓝根, 放了两个月的米 is 放了的米. */
    private static final Pattern HOW_LONG =
            Pattern.compile("(?<=过期|放|存|买|用|穿|戴)了?(?:[一二两三四五六七八九十几半]+|[0-9]{1,3})(?:年半?|个?月|个半月|天|周|个?星期)多?(?:以上)?");

    /** 用了十年的冰箱 is 冰箱. */
    private static final Pattern FOR_YEARS = Pattern.compile(
            "^(?:用|穿|戴|骑|开|放|买|存|盖|睡|坐)了?(?:有|快|差不多|好)?(?:[一二两三四五六七八九十几半多]+|[0-9]{1,3})(?:多?年半?|个?多?月|天|个?星期)多?的(?=..)");

    /** 卫生间拆下来的马桶 is 马桶, and 老婆用剩的染发膏 is 染发膏. */
    private static final Pattern WHOSE = Pattern.compile(
            "^(?:卫生间|厨房|阳台|客厅|卧室|浴室|院子|花园|办公室|教室|学校|单位|店|家|房间|我|我家|老婆|老公|爸爸?|妈妈?|我爸|我妈|爷爷|奶奶|老人|孩子|小孩|小孩子|小朋友|宝宝|儿子|女儿|同事)"
                    + "(?:里面|里|家)?(?:用|玩|吃|喝|穿|看|骑|戴|摔|拆|换|敲|砸|剪|砍|扫|养|买)(?:剩|坏|完|旧|破|过|死|掉|下|出)?(?:下来|下|来|不要)?了?的(?=..)");

    /** 怡宝空瓶 is 怡宝瓶. */
    private static final Pattern EMPTY_PACK = Pattern.compile("(?<=.)空(?=(?:瓶|罐|盒|桶|袋|管|听|壳|箱)子?$)");

    /** What says nothing of where the thing goes. */
    private static final List<Pattern> SAYS_NOTHING =
            List.of(REMAINS, CAME_OUT_OF, HOW_LONG, FOR_YEARS, WHOSE, EMPTY_PACK);

    Wording {
        states = List.copyOf(states);
    }

    /**
     * From the query as typed to its barest form, which is empty where nothing was asked about. What may be a word around the
     * thing may be the end of its name too (珠算 + 是什么垃圾, not 珠 + 算是什么垃圾), so every way to take words off is there, the
     * longest first.
     */
    static List<Wording> of(String form, StateWords words) {
        List<Wording> all = new ArrayList<>();
        Wording wording = new Wording(form, List.of(), 1);
        while (wording != null) {
            List<String> lessAndLess = lessAndLess(wording.form());
            for (String less : lessAndLess) {
                all.add(new Wording(less, wording.states(), wording.certainty()));
            }
            // of two as bare the one in the order in which it was typed: 破窗玻璃 is a 窗玻璃, and no 玻璃破窗
            int shortest = lessAndLess.getLast().length();
            String barest = lessAndLess.stream()
                    .filter(less -> less.length() == shortest)
                    .findFirst()
                    .orElseThrow();
            wording = barest.isEmpty()
                    ? null
                    : words.takenOff(new Wording(barest, wording.states(), wording.certainty()));
        }
        return all;
    }

    /** A form without the parts that it says are no longer there, and without the question behind them. */
    static String withoutParts(String form) {
        if (!TAKEN_OFF.matcher(form).find()) {
            return form;
        }
        String rest = PART_TAKEN_OFF_BEFORE.matcher(form).replaceFirst("");
        for (int end = rest.length(); end > 0; end--) {
            Matcher part = PART_TAKEN_OFF.matcher(rest).region(0, end);
            if (part.find()
                    && part.start() > 0
                    && (end == rest.length()
                            || AFTER.matcher(rest).region(end, rest.length()).lookingAt())) {
                return rest.substring(0, part.start());
            }
        }
        return rest;
    }

    /** The form itself, and all that is left of it when words around it are taken off; the longest first. */
    private static List<String> lessAndLess(String form) {
        Set<String> found = new LinkedHashSet<>(List.of(form));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String less : less(open.remove())) {
                if (found.add(less)) {
                    open.add(less);
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> less(String form) {
        List<String> less = new ArrayList<>();
        for (Pattern before : List.of(BEFORE, MEASURE)) {
            Matcher matcher = before.matcher(form);
            if (matcher.lookingAt()) {
                less.add(form.substring(matcher.end()));
            }
        }
        String rest = withoutParts(form);
        if (!rest.equals(form)) {
            less.add(rest);
        }
        for (Pattern nothing : SAYS_NOTHING) {
            String cut = nothing.matcher(form).replaceFirst("");
            if (!cut.equals(form)) {
                less.add(cut);
            }
        }
        Matcher made = MADE_OF.matcher(form);
        if (made.find() && made.start() > 0) {
            less.add(form.substring(made.start()).replaceFirst("[做制]?的$", "") + form.substring(0, made.start()));
        }
        Matcher after = AFTER.matcher(form);
        for (int at = 0; at < form.length(); at++) {
            if (after.region(at, form.length()).lookingAt()) {
                less.add(form.substring(0, at));
            }
        }
        return less;
    }
}
