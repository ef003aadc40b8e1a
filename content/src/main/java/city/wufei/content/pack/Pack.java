package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Layer;
import city.wufei.content.publication.PackHeader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A pack as its files give it. */
public final class Pack {

    private final PackHeader header;
    private final Path folder;
    private final List<PackDocument> documents;

    Pack(PackHeader header, Path folder, List<PackDocument> documents) {
        this.header = header;
        this.folder = folder;
        this.documents = List.copyOf(documents);
    }

    /** The pack's id, which is the folder's name. */
    public String id() {
        return header.id();
    }

    /** How general the pack is. */
    public Layer layer() {
        return header.layer();
    }

    /** How many documents of each kind the pack has. */
    public Map<Kind, Integer> counts() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        documents.forEach(d -> counts.merge(d.kind(), 1, Integer::sum));
        return counts;
    }

    PackHeader header() {
        return header;
    }

    /** Relative to the folder of packs. */
    Path folder() {
        return folder;
    }

    Stream<PackDocument> documents(Kind kind) {
        return documents.stream().filter(d -> d.kind() == kind);
    }

    List<PackDocument> documents() {
        return documents;
    }
}
