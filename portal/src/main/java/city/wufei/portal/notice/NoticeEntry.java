package city.wufei.portal.notice;

import city.wufei.portal.application.StandardVersion;

/** An organisation that a notice names, in no order of rank. */
public record NoticeEntry(
        long applicationId, String organisation, String type, String subdistrict, StandardVersion standard) {}
