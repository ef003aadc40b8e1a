package city.wufei.portal.notice;

import io.micronaut.context.ApplicationContext;

/** Lets a test end notices when it wants, as the clock does. */
public final class NoticeClosingProbe {
    private NoticeClosingProbe() {}

    public static Runnable of(ApplicationContext context) {
        return context.getBean(NoticeClosing.class)::closeDue;
    }
}
