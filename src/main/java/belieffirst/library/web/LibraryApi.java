package belieffirst.library.web;

import belieffirst.kernel.Id;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKinds;
import belieffirst.web.ListAnswer;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The API of every entry kind: list, get, add, change by merge patch, archive. */
@RestController
@RequestMapping("/api/{kind:" + EntryKinds.WORDS + "}")
class LibraryApi {

    private final EntryKinds shelves;
    private final Entries entries;

    LibraryApi(EntryKinds shelves, Entries entries) {
        this.shelves = shelves;
        this.entries = entries;
    }

    @GetMapping
    ResponseEntity<ListAnswer<ObjectNode>> list(@PathVariable String kind, HttpServletRequest request) {
        var shelf = shelves.of(kind);
        var slice = entries.list(shelf, ListParameters.of(shelf, request));
        return ListAnswer.answer(slice.map(entry -> EntryJson.of(shelf, entry)));
    }

    @PostMapping
    ResponseEntity<ObjectNode> add(@PathVariable String kind, @RequestBody ObjectNode sent) {
        var shelf = shelves.of(kind);
        return made(shelf, entries.add(shelf, sent));
    }

    @GetMapping("/{id}")
    ResponseEntity<ObjectNode> get(@PathVariable String kind, @PathVariable Id<Entry> id) {
        var shelf = shelves.of(kind);
        return found(shelf, entries.get(shelf, id.value()));
    }

    @PatchMapping("/{id}")
    ResponseEntity<ObjectNode> change(
            @PathVariable String kind,
            @PathVariable Id<Entry> id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var shelf = shelves.of(kind);
        var changed = entries.change(shelf, id.value(), version(shelf, id, ifMatch), patch);
        return changed.id().equals(id.value()) ? found(shelf, changed) : made(shelf, changed);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> archive(
            @PathVariable String kind,
            @PathVariable Id<Entry> id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var shelf = shelves.of(kind);
        entries.archive(shelf, id.value(), version(shelf, id, ifMatch));
        return ResponseEntity.noContent().build();
    }

    private @Nullable String version(EntryKind shelf, Id<Entry> id, @Nullable String ifMatch) {
        return Preconditions.required(
                ifMatch, () -> entries.get(shelf, id.value()).version());
    }

    static ResponseEntity<ObjectNode> found(EntryKind shelf, Entry entry) {
        return answer(ResponseEntity.ok(), shelf, entry);
    }

    private static ResponseEntity<ObjectNode> made(EntryKind shelf, Entry entry) {
        var place = URI.create("/api/%s/%s".formatted(shelf.word(), entry.id()));
        return answer(ResponseEntity.status(HttpStatus.CREATED).location(place), shelf, entry);
    }

    private static ResponseEntity<ObjectNode> answer(
            ResponseEntity.BodyBuilder response, EntryKind shelf, Entry entry) {
        return Preconditions.versioned(response, entry.version()).body(EntryJson.of(shelf, entry));
    }
}
