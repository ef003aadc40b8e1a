package city.wufei.portal.evidence;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks for what a PDF does by itself in the program of whoever opens it: scripts, and other programs to start (ISO 32000-1,
 * 12.6.4.5, 12.6.4.13 and 12.6.4.16). What lies beside it, such as the XML of an electronic invoice, does nothing and is not looked for.
 */
final class ActivePdf {
    private static final Set<COSName> DEEDS =
            Set.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"), COSName.getPDFName("Rendition"));

    private ActivePdf() {}

    static boolean isActive(PDDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(document.getDocument().getTrailer());
        while (!open.isEmpty()) {
            var next = open.remove();
            var object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSDictionary dictionary) {
                if (isDeed(dictionary)) {
                    return true;
                }
                open.addAll(dictionary.getValues());
            } else if (object instanceof COSArray array) {
                array.forEach(open::add);
            }
        }
        return false;
    }

    private static boolean isDeed(COSDictionary dictionary) {
        var kind = dictionary.getCOSName(COSName.S);
        return kind != null && DEEDS.contains(kind);
    }
}
