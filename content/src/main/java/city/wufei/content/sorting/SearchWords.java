package city.wufei.content.sorting;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that somebody searched for, in the form in which they may be counted. Words that may say something about a person are not
 * kept: more than 20 characters, 5 or more digits in a row (a telephone, a door), an @, a street with a number, and of what is not
 * found what reads like somebody's name or speaks of somebody.
 *
 * @param form the normal form, so that 五號電池 and 5号电池 count as one; empty where the words are not kept
 */
public record SearchWords(String form) {
    /** Stands for all words that are not kept. */
    public static final SearchWords OTHER = new SearchWords("");

    private static final int MOST_CHARACTERS = 20;
    private static final Pattern ADDRESS = Pattern.compile("[@＠﹫]");
    private static final Pattern STREET =
            Pattern.compile("[路街弄巷村里道]\\p{Nd}|\\p{Nd}(?:号楼|[弄室栋幢层]|单元)|(?:路|街|弄|小区|公寓|新村|花园).*\\p{Nd}+号");

    /** The hundred commonest family names, some 85 % of all people (公安部《二〇二〇年全国姓名报告》), and a given name of one or two. */
    private static final Pattern NAME = Pattern.compile(
            "^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙陶史黎贺顾毛郝龚邵万覃武钱戴严欧莫孔向常]\\p{IsHan}{1,2}$");

    private static final Pattern SOMEBODY = Pattern.compile("[我你您他她]|先生|女士|老师|阿姨|叔叔|师傅|身份证|手机号|电话|地址|住在");
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}〇零一二三四五六七八九]{5}");

    /** What is counted of a query as typed; empty where nothing was asked for. */
    public static Optional<SearchWords> of(String typed) {
        String form = Normal.form(typed);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isKept(typed.strip(), form) ? new SearchWords(form) : OTHER);
    }

    /** As {@link #of}, of words that nothing was found for. */
    public static Optional<SearchWords> ofMissed(String typed) {
        return of(typed)
                .map(words -> NAME.matcher(words.form).matches()
                                || SOMEBODY.matcher(words.form).find()
                        ? OTHER
                        : words);
    }

    /** The form of a text that is looked for among words: part of one, or of none where it is longer than any that is kept. */
    public static String formOf(String text) {
        return Normal.form(text);
    }

    /** Whether these are words, and not all those that are not kept. */
    public boolean areKept() {
        return !form.isEmpty();
    }

    private static boolean isKept(String typed, String form) {
        return length(typed) <= MOST_CHARACTERS
                && length(form) <= MOST_CHARACTERS
                && !ADDRESS.matcher(typed).find()
                && !NUMBER.matcher(form).find()
                && !STREET.matcher(form).find();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
