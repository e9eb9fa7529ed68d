package belieffirst.audience;

import belieffirst.kernel.Cursor;
import belieffirst.library.Entries;
import belieffirst.library.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The jobs to be done of the current organization. */
@Service
public class Jtbds {

    private final Entries entries;

    Jtbds(Entries entries) {
        this.entries = entries;
    }

    public Job get(UUID id) {
        return Job.of(entries.get(JtbdKind.JOBS, id));
    }

    /** The jobs that this persona hires this product for, by name. */
    public List<Job> forPersona(UUID persona, UUID product) {
        var parents = Map.of("persona_id", persona, "product_id", product);
        return entries.list(JtbdKind.JOBS, new Query(parents, null, Query.Among.KEPT, Cursor.START, 200))
                .map(Job::of)
                .items();
    }

    /** The persona's jobs, whatever the product. */
    public List<Job> forPersona(UUID persona) {
        return entries.list(JtbdKind.JOBS, Query.first(200).under("persona_id", persona))
                .map(Job::of)
                .items();
    }

    /** What the persona holds that could become a job; choosing one makes it. */
    public List<JobCandidate> candidates(Persona persona) {
        return JobCandidate.in(persona);
    }

    public Job add(ObjectNode job) {
        return Job.of(entries.add(JtbdKind.JOBS, job));
    }
}
