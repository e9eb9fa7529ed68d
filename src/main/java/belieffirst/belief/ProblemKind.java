package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of problems: what stands in the way of a job, as pains and the symptoms by which they are recognized. */
@Component
public class ProblemKind implements EntryKind {

    private final Shape shape = Shape.of(
            Section.of(
                    "Problem",
                    Field.name("name", "Name"),
                    Field.reference("jtbd_framed_id", "Job to be done", "jobs")
                            .must()
                            .saying("How bad it is by now is said on the job, once for all its problems."),
                    Field.prose("description", "Description"),
                    Field.of("pains", "Pains and symptoms", new FieldKind.Outline("pain", "symptoms"))
                            .initiallyEmpty()
                            .saying("A pain per line. Under it, each symptom on a line that begins with a hyphen.")),
            Section.rare(
                    "Where this comes from",
                    Field.choice("source", "Source", Source.OPTIONS).must().initially("manual")));

    @Override
    public String word() {
        return "problems";
    }

    @Override
    public String singular() {
        return "problem";
    }

    @Override
    public String table() {
        return "belief_problems";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A problem is what stands between somebody and their job: the pains in it, and the symptoms that they recognise them by.";
    }

    @Override
    public String subtitle() {
        return "description";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.of("job_id", "jobs", "t.jtbd_framed_id = :job_id"));
    }
}
