package city.wufei.portal.evidence;

import city.wufei.portal.evidence.Inspection.Fault;
import city.wufei.portal.evidence.Inspection.Fit;
import city.wufei.portal.evidence.Inspection.Unfit;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Decides by its bytes alone whether a file is kept, and cleans it. Nothing here touches the disk or the database. */
final class Inspector {
    /** 20 MiB a file: issue's limit, the same as the API's uploads. */
    static final int MAX_BYTES = 20 * 1024 * 1024;

    private Inspector() {}

    static Inspection inspect(byte[] bytes) {
        if (bytes.length == 0) {
            return new Unfit(Fault.EMPTY);
        }
        if (bytes.length > MAX_BYTES) {
            return new Unfit(Fault.TOO_LARGE);
        }
        return EvidenceType.of(bytes)
                .map(type -> type.isImage() ? photo(type, bytes) : document(bytes))
                .orElseGet(() -> new Unfit(Fault.UNKNOWN_TYPE));
    }

    private static Inspection photo(EvidenceType type, byte[] bytes) {
        try {
            var clean = type == EvidenceType.JPEG ? CleanJpeg.of(bytes) : CleanPng.of(bytes);
            var preview = Preview.of(clean);
            return new Fit(type, clean.bytes(), Optional.of(preview));
        } catch (Preview.TooManyPixels e) {
            return new Unfit(Fault.TOO_MANY_PIXELS);
        } catch (IOException | RuntimeException e) {
            return new Unfit(Fault.UNREADABLE); // decoders throw anything at a damaged file; its owner is told in words
        }
    }

    private static Inspection document(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() == 0) {
                return new Unfit(Fault.UNREADABLE);
            }
            return ActivePdf.isActive(document)
                    ? new Unfit(Fault.ACTIVE)
                    : new Fit(EvidenceType.PDF, bytes, Optional.empty());
        } catch (InvalidPasswordException e) {
            return new Unfit(Fault.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Unfit(Fault.UNREADABLE); // a page tree that goes in circles overflows the stack
        }
    }
}
