package belieffirst.evidence.web;

import belieffirst.evidence.ad.Matching;
import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportChanges;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import on the wire: where it came from, how far it is, which ads it told of, and what it changed. */
record ImportJson(
        UUID id,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Stage stage,
        @Nullable Ads ads,
        @Nullable Changes changes) {

    static ImportJson of(Import found) {
        var origin = found.origin();
        var stage = found.stage();
        var matching = found.matching();
        var changes = found.changes();
        return new ImportJson(
                found.id().value(),
                new Origin(origin.way().word(), origin.name(), origin.bytes(), origin.at()),
                new Stage(stage.state().name().toLowerCase(Locale.ROOT), stage.progress(), stage.trouble()),
                matching == null ? null : Ads.of(matching),
                changes == null ? null : Changes.of(changes));
    }

    record Origin(String way, String name, long sizeBytes, Instant createdAt) {}

    record Stage(String state, int progress, @Nullable String trouble) {}

    /** The numbers of ads by what is known of them. */
    record Ads(int all, int matched, int unmatched, int ignored) {

        static Ads of(Matching matching) {
            return new Ads(matching.ads(), matching.matched(), matching.unmatched(), matching.setAside());
        }
    }

    /** The numbers of rows: in all, added, restated, and the same as before; and what could not be read beside them. */
    record Changes(long rows, long added, long restated, long same, List<String> remarks) {

        static Changes of(ImportChanges changes) {
            return new Changes(changes.lines(), changes.added(), changes.restated(), changes.same(), changes.remarks());
        }
    }
}
