package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of angles: what a buyer would have to believe for a job's solution to make sense. */
@Component
public class AngleKind implements EntryKind {

    private final Shape shape = Shape.of(
            Section.of(
                    "Angle",
                    Field.name("name", "Name"),
                    Field.reference("jtbd_framed_id", "Job to be done", "jobs").must(),
                    Field.prose("belief_statement", "Belief statement")
                            .must()
                            .saying("One sentence the buyer would have to hold true."),
                    Field.prose("explanation", "Explanation")
                            .saying("Why the job exists, and why this solution would work."),
                    Field.readOnly(
                            "status",
                            "Status",
                            "A status changes with a reason: POST /api/angles/{id}/status, or the angle's page under Beliefs.")),
            Section.rare(
                    "Where this comes from",
                    Field.choice("source", "Source", Source.OPTIONS).must().initially("manual")));

    @Override
    public String word() {
        return "angles";
    }

    @Override
    public String singular() {
        return "angle";
    }

    @Override
    public String table() {
        return "belief_angles";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "An angle is a belief that would make the sale. Five to seven of them compete on one job in discovery.";
    }

    @Override
    public String subtitle() {
        return "belief_statement";
    }

    @Override
    public String state(Entry entry) {
        return Angle.of(entry).status().label();
    }

    /** The words that a compiled plan stands on stay. */
    @Override
    public String supersedesWhen() {
        return "app.rewords(b.whole, n) and app.stands_in_a_compiled_plan(b.whole)";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.of("job_id", "jobs", "t.jtbd_framed_id = :job_id"));
    }
}
