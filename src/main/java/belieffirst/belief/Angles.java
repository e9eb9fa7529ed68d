package belieffirst.belief;

import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The angles of the current organization: beliefs that compete to sell. */
@Service
public class Angles {

    private final Entries entries;
    private final AngleShelf shelf;

    Angles(Entries entries, AngleShelf shelf) {
        this.entries = entries;
        this.shelf = shelf;
    }

    public Entry get(UUID id) {
        return entries.get(shelf, id);
    }

    /** The beliefs that compete on a job, by name. */
    public List<Entry> forJob(UUID job) {
        return entries.list(shelf, Query.first(200).under("job_id", job)).items();
    }

    public Entry add(ObjectNode angle) {
        return entries.add(shelf, angle);
    }

    public Entry change(UUID id, @Nullable String version, ObjectNode patch) {
        return entries.change(shelf, id, version, patch);
    }

    public void judge(UUID id, AngleStatus to, String reason, @Nullable UUID plan) {
        var patch = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        entries.change(shelf, id, null, patch.put("status", to.word()));
        org.slf4j.LoggerFactory.getLogger(Angles.class).debug("{} {}", reason, plan);
    }
}
