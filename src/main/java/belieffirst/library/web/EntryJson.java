package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An entry as the API answers it: its id, the fields of its shape in their order, and what we keep beside them. */
final class EntryJson {

    static final List<String> KEPT_BESIDE = List.of(
            "version", "supersedes_id", "superseded_by_id", "created_by", "created_at", "updated_at", "archived_at");

    private EntryJson() {}

    static ObjectNode of(EntryKind kind, Entry entry) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", entry.id().toString());
        Stream.concat(kind.shape().fields().stream().map(Field::name), KEPT_BESIDE.stream())
                .filter(name -> entry.row().has(name))
                .forEach(name -> json.set(name, entry.row().path(name)));
        return json;
    }
}
