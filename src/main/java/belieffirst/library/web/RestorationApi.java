package belieffirst.library.web;

import belieffirst.kernel.Id;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.EntryKinds;
import belieffirst.web.Preconditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The API that brings back an archived entry of any kind. One that is in use stays as it is. */
@RestController
class RestorationApi {

    private final EntryKinds kinds;
    private final Entries entries;

    RestorationApi(EntryKinds kinds, Entries entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    @PostMapping("/api/{kind:" + EntryKinds.WORDS + "}/{id}/restoration")
    ResponseEntity<ObjectNode> restore(
            @PathVariable String kind,
            @PathVariable Id<Entry> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var known = kinds.of(kind);
        var version = Preconditions.given(
                ifMatch, () -> entries.get(known, id.value()).version());
        return LibraryApi.found(known, entries.restore(known, id.value(), version));
    }
}
