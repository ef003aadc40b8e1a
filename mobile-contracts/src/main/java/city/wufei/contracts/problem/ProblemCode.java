package city.wufei.contracts.problem;

import java.util.Locale;

/** Every problem that the API answers with: its HTTP status and its title in Chinese and English. */
public enum ProblemCode {
    MALFORMED_REQUEST(400, "请求内容无法读取", "The request cannot be read"),
    INVALID_REQUEST(400, "请求内容不符合要求", "The request breaks a rule"),
    INVALID_CURSOR(400, "翻页标记无效，请从第一页开始", "The cursor is not valid; start from the first page"),

    BARCODE_INVALID(400, "这不是商品条码：请输入条码下面的 8、12 或 13 位数字", "Not a product barcode: it has 8, 12 or 13 digits"),
    BARCODE_CHECK_DIGIT(400, "条码最后一位对不上，请再看一遍数字", "The last digit does not fit; please read the number again"),

    UNAUTHENTICATED(401, "请先登录", "Sign in first"),
    SESSION_EXPIRED(401, "登录已过期，请刷新", "The access token has expired; refresh it"),
    SESSION_REVOKED(401, "登录已失效，请重新登录", "The session has ended; sign in again"),
    REFRESH_INVALID(401, "刷新凭证无效，请重新登录", "The refresh token is not valid; sign in again"),
    REFRESH_REUSED(401, "刷新凭证已被使用，为安全起见已退出登录", "The refresh token was used before; the session was ended to be safe"),

    FORBIDDEN(403, "没有权限", "You may not do this"),
    WRONG_DISTRICT(403, "不属于您所在的区", "This belongs to another district than yours"),

    NOT_FOUND(404, "没有找到", "Not found"),
    UNKNOWN_DISTRICT(404, "没有这个区", "There is no such district"),
    BARCODE_UNKNOWN(404, "这个条码还没有人填过，您可以告诉我们它是什么", "Nobody has described this barcode yet; you can propose what it is"),
    REDEMPTION_CODE_UNKNOWN(404, "没有这个兑换码，请再核对一遍", "There is no such code; please read it again"),
    METHOD_NOT_ALLOWED(405, "不支持这种请求方法", "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "The format asked for is not offered"),

    ALREADY_COUNTED(409, "今天在这里已经打过卡了", "Already counted here today"),
    TOO_EARLY(409, "刚才在这里打过卡了，过一会儿再来", "Counted here a while ago; come back later"),
    DAILY_CAP_REACHED(409, "今天的打卡次数已经用完，明天再来", "Today's check-ins are used up; come back tomorrow"),
    MONTHLY_CAP_REACHED(409, "本月的打卡积分已经到上限，下个月再来", "This month's points are used up; come back next month"),
    CODE_USED(409, "这个码已经用过了，请居民换一个新码", "This code was used before; ask the resident for a new one"),
    ALREADY_ANSWERED(409, "您已经答过这份问卷", "You have answered this survey already"),
    SURVEY_NOT_OPEN(409, "问卷不在开放时间内", "The survey is not open"),
    SURVEY_CHANGED(409, "问卷已更新，请重新打开", "The survey has changed; open it again"),

    ALREADY_PROPOSED(409, "这个条码您已经提交过，正在等待核对", "You have proposed this barcode already; it is being checked"),
    NOT_APPEALABLE(409, "这次打卡没有被退回，或者已经申诉过", "The check-in was not refused, or was appealed for before"),
    SAME_MEMBER(409, "申诉要由另一位工作人员处理", "An appeal is decided by another member of staff"),
    ALREADY_DECIDED(409, "这一条已经处理过了", "This has been decided already"),
    TOO_MANY_OPEN(409, "您还有 20 条在等待处理，请过几天再来", "20 of yours are waiting; please come back in a few days"),
    TOO_MANY_PHOTOS(409, "您今天传的照片太多了，请明天再传", "Too many pictures today; please come back tomorrow"),

    NOT_ENOUGH_POINTS(409, "积分不够", "There are not enough points"),
    ALREADY_REVERSED(409, "这一笔积分已经撤销过了", "This entry has been reversed already"),
    NOT_REVERSIBLE(409, "只能撤销得到的积分", "Only points that were awarded can be reversed"),
    OUT_OF_STOCK(409, "这个奖品已经兑完了", "Nothing is left of this reward"),
    REWARD_LIMIT_REACHED(409, "这个奖品您已经兑换到上限了", "You have had as many of this reward as one can"),
    REWARD_NOT_YET(409, "这个奖品还没有开始兑换", "This reward is not given out yet"),
    REWARD_OVER(409, "这个奖品的兑换时间已经过了", "This reward is not given out any more"),
    REWARD_CHANGED(409, "这个奖品刚才改过，请重新看一下再兑换", "This reward was changed; please look at it again"),
    REDEMPTION_USED(409, "这个兑换码已经用过，奖品已领走", "This code was used; the reward was handed over"),
    REDEMPTION_CANCELLED(409, "这个兑换已经取消，积分已退回", "This redemption was cancelled; the points were returned"),
    REDEMPTION_EXPIRED(409, "这个兑换码已经过期，积分会退回", "This code has expired; the points are returned"),
    WRONG_SHOP(409, "这个奖品不在这个兑换点领取", "This reward is not handed over in this shop"),
    STOCK_CHANGED(409, "库存刚才变动过，请重新看一下", "The stock was changed meanwhile; look at it again"),
    STOCK_TOO_SMALL(409, "总数不能少于已预留和已领走的数量", "The total cannot be less than what is reserved and handed over"),

    BODY_TOO_LARGE(413, "请求内容太大", "The request body is too large"),
    PHOTO_TOO_LARGE(413, "照片太大：不超过 8 MB、4000 万像素", "The picture is too large: 8 MB and 40 megapixels at most"),
    URI_TOO_LONG(414, "地址太长", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持这种内容类型", "This content type is not supported"),
    PHOTO_FORMAT(
            415,
            "这种图片打不开，请用手机直接拍一张（JPEG、PNG 或 WebP）",
            "This kind of picture cannot be opened; please use JPEG, PNG or WebP"),

    PHOTO_UNREADABLE(422, "这张图片已损坏，请重新拍一张", "The picture is damaged; please take another"),
    PHOTO_UNKNOWN(422, "照片已不在，请重新拍一张", "The picture is gone; please take another"),
    BARCODE_IN_STORE(
            422,
            "这是商店自己打的条码，别的店不通用，请用名称查",
            "A shop's own barcode means something else elsewhere; please search by name"),
    CODE_MALFORMED(422, "这不是打卡码，请扫现场的海报", "This is not a site code; scan the poster on site"),
    CODE_NOT_YET_VALID(422, "打卡码还没有生效，请告知工作人员", "The site code is not valid yet; please tell the staff"),
    CODE_INVALID(422, "打卡码无效", "The site code is not valid"),
    CODE_REVOKED(422, "打卡码已作废，请告知工作人员", "The site code was revoked; please tell the staff"),
    CODE_EXPIRED(422, "打卡码已过期", "The site code has expired"),
    CODE_STALE(422, "二维码已经换了，请扫屏幕上现在的码", "The code has changed; scan the one that the screen shows now"),
    CODE_FOR_STAFF(422, "这是居民自己的码，请给工作人员扫", "This is a resident's own code; let the staff scan it"),
    MATERIAL_NOT_TAKEN(422, "这个点位不收这种物品，请换一种", "The place does not take this material; choose another"),
    CHECK_IN_NOT_OFFERED(422, "这里暂不支持打卡", "Check-in is not offered here"),
    CLOCK_OFF(422, "打卡时间不正确，请检查手机时间", "The time of the check-in is off; check the phone's clock"),
    TOO_FAR(422, "离点位太远，请走近再打卡", "Too far from the site; come nearer and check in again"),
    POSITION_NEEDED(
            422,
            "这里要确认您在现场：请允许手机定位，再打一次卡",
            "This site asks whether you are there: allow your phone to tell its position, then check in again"),
    ANSWERS_INVALID(422, "答案不完整或不符合要求", "Answers are missing or break a rule"),
    IDEMPOTENCY_KEY_REUSED(422, "该幂等键已用于另一请求", "This Idempotency-Key was used for another request"),

    HEADERS_TOO_LARGE(431, "请求头太大", "The request headers are too large"),
    TOO_MANY_REQUESTS(429, "操作太频繁，请稍后再试", "Too many requests; try again later"),
    INTERNAL_ERROR(500, "系统出错了，我们已记录", "Something broke on our side; it has been recorded"),
    UNAVAILABLE(503, "服务暂时不可用，请稍后再试", "The service is briefly unavailable; try again later");

    private final int status;
    private final String chinese;
    private final String english;

    ProblemCode(int status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    /** The HTTP status that goes with the code. */
    public int status() {
        return status;
    }

    /** The form on the wire, for example {@code already-counted}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The title in English for English locales, else in Chinese. */
    public String title(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }
}
