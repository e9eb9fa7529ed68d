package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of mechanisms: why an angle is true, as a buyer can retell it. */
@Component
public class MechanismKind implements EntryKind {

    public static final String WORD = "mechanisms";

    private final Shape shape = Shape.of(
            Section.of(
                    "Mechanism",
                    Field.name("name", "Name"),
                    Field.reference("angle_id", "Angle", "angles").must(),
                    Field.prose("old_explanation", "The old explanation")
                            .saying("What the buyer holds for the cause today."),
                    Field.prose("reframed_cause", "The cause, seen anew").saying("What it really comes from."),
                    Field.prose("why_others_failed", "Why other things failed"),
                    Field.prose("how_this_works", "How this works")),
            Section.rare(
                    "Where this comes from",
                    Field.choice("source", "Source", Source.OPTIONS).must().initially("manual")));

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String singular() {
        return "mechanism";
    }

    @Override
    public String table() {
        return "belief_mechanisms";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A mechanism says why the belief holds: what people thought the cause was, what it really is, and how this works on it.";
    }

    @Override
    public String subtitle() {
        return "reframed_cause";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("angle_id", "angles"));
    }
}
