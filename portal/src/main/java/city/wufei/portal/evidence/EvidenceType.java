package city.wufei.portal.evidence;

import java.util.Optional;
import org.apache.tika.Tika;

/** The kinds of file taken as evidence. A file's kind is read from its bytes; its name and what the browser says count for nothing. */
public enum EvidenceType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String extension;

    EvidenceType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return this != PDF;
    }

    static Optional<EvidenceType> of(byte[] bytes) {
        var detected = TIKA.detect(bytes);
        for (var type : values()) {
            if (type.mediaType.equals(detected)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
