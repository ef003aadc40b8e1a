package city.wufei.portal.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Answers that a browser keeps as a file. */
public final class Downloads {
    private Downloads() {}

    public static MutableHttpResponse<String> csv(String name, String rows) {
        return HttpResponse.ok(rows)
                .contentType(MediaType.of("text/csv; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    public static MutableHttpResponse<byte[]> xlsx(String name, byte[] workbook) {
        return HttpResponse.ok(workbook)
                .contentType(MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
