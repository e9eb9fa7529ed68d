package belieffirst.audience;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of jobs to be done: the progress that a persona hires a product for. */
@Component
public class JtbdKind implements EntryKind {

    private final Shape shape = Shape.of(
            Section.of(
                    "Job to be done",
                    Field.name("name", "Name"),
                    Field.reference("persona_id", "Persona", "personas").must(),
                    Field.reference("product_id", "Product", "products").must(),
                    Field.prose("progress_statement", "Progress statement").saying("When …, I want …, so …"),
                    Field.prose("description", "Description"),
                    Field.line("severity_state", "How bad it is by now")
                            .saying("Changes how urgent an ad may sound and what it may claim.")),
            Section.rare(
                    "Where this comes from",
                    Field.choice("source", "Source", Source.OPTIONS).must().initially("manual")));

    @Override
    public String word() {
        return "jobs";
    }

    @Override
    public String heading() {
        return "Jobs to be done";
    }

    @Override
    public String singular() {
        return "job";
    }

    @Override
    public String table() {
        return "belief_jtbd_framed";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A job to be done is the progress somebody wants when they hire a product. Angles compete to explain it.";
    }

    @Override
    public String subtitle() {
        return "progress_statement";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("persona_id", "personas"), ParentFilter.column("product_id", "products"));
    }
}
