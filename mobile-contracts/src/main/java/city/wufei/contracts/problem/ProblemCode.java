package city.wufei.contracts.problem;

import java.util.Locale;

/** Every problem that the API answers with: its HTTP status and its title in Chinese and English. */
public enum ProblemCode {
    MALFORMED_REQUEST(400, "请求内容无法读取", "The request cannot be read"),
    INVALID_REQUEST(400, "请求内容不符合要求", "The request breaks a rule"),
    INVALID_CURSOR(400, "翻页标记无效，请从第一页开始", "The cursor is not valid; start from the first page"),

    UNAUTHENTICATED(401, "请先登录", "Sign in first"),
    SESSION_EXPIRED(401, "登录已过期，请刷新", "The access token has expired; refresh it"),
    SESSION_REVOKED(401, "登录已失效，请重新登录", "The session has ended; sign in again"),
    REFRESH_INVALID(401, "刷新凭证无效，请重新登录", "The refresh token is not valid; sign in again"),
    REFRESH_REUSED(401, "刷新凭证已被使用，为安全起见已退出登录", "The refresh token was used before; the session was ended to be safe"),

    FORBIDDEN(403, "没有权限", "You may not do this"),
    WRONG_DISTRICT(403, "不属于您所在的区", "This belongs to another district than yours"),

    NOT_FOUND(404, "没有找到", "Not found"),
    UNKNOWN_DISTRICT(404, "没有这个区", "There is no such district"),
    METHOD_NOT_ALLOWED(405, "不支持这种请求方法", "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "The format asked for is not offered"),

    ALREADY_COUNTED(409, "今天在这里已经打过卡了", "Already counted here today"),
    ALREADY_ANSWERED(409, "您已经答过这份问卷", "You have answered this survey already"),
    SURVEY_NOT_OPEN(409, "问卷不在开放时间内", "The survey is not open"),
    SURVEY_CHANGED(409, "问卷已更新，请重新打开", "The survey has changed; open it again"),

    BODY_TOO_LARGE(413, "请求内容太大", "The request body is too large"),
    URI_TOO_LONG(414, "地址太长", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持这种内容类型", "This content type is not supported"),

    CODE_INVALID(422, "打卡码无效", "The site code is not valid"),
    CODE_REVOKED(422, "打卡码已作废，请告知工作人员", "The site code was revoked; please tell the staff"),
    CODE_EXPIRED(422, "打卡码已过期", "The site code has expired"),
    CHECK_IN_NOT_OFFERED(422, "这里暂不支持打卡", "Check-in is not offered here"),
    CLOCK_OFF(422, "打卡时间不正确，请检查手机时间", "The time of the check-in is off; check the phone's clock"),
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
