package belieffirst.library;

import belieffirst.kernel.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of entry kinds, from what is sold down to how it is said. */
@Component
public class EntryKinds {

    /** Their words, in their order, as a pattern of addresses. */
    public static final String WORDS = "brands|products|offers|personas|sub-layers|identity-values|jobs|"
            + "problems|angles|mechanisms|benefits|proofs|hooks|templates|formats";

    private static final List<String> ORDER = List.of(WORDS.split("\\|"));

    private final Map<String, EntryKind> kinds = new LinkedHashMap<>();

    EntryKinds(List<OwnedKinds> rooms) {
        rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .sorted(Comparator.comparingInt(EntryKinds::place).thenComparing(EntryKind::word))
                .forEach(kind -> kinds.put(kind.word(), kind));
    }

    public List<EntryKind> all() {
        return List.copyOf(kinds.values());
    }

    public EntryKind of(String word) {
        var kind = kinds.get(word);
        if (kind == null) {
            throw new Refusal.NotFound("shelf", word);
        }
        return kind;
    }

    private static int place(EntryKind kind) {
        var place = ORDER.indexOf(kind.word());
        return place < 0 ? ORDER.size() : place;
    }
}
