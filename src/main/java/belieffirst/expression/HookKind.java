package belieffirst.expression;

import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of hooks: first sentences that stop somebody. */
@Component
public class HookKind implements EntryKind {

    private final Shape shape = Shape.of(Section.of(
            "Hook",
            Field.of("text", "Text", new FieldKind.Prose(2_000)).must(),
            Field.reference("product_id", "Product", "products").must(),
            Field.of("category", "Category", new FieldKind.Line(200))
                    .must()
                    .saying("Such as unexpected_benefits or cost_comparison."),
            Field.line("framework", "Framework"),
            Field.of("impact_score", "Impact", new FieldKind.Whole(0, 21)).saying("0 to 21."),
            Field.choice(
                    "emotional_score",
                    "Emotion",
                    List.of(
                            new Option("Very High", "Very high"),
                            new Option("High", "High"),
                            new Option("Medium", "Medium"),
                            new Option("Low", "Low"))),
            Field.flag("active", "In use", true)));

    @Override
    public String word() {
        return "hooks";
    }

    @Override
    public String singular() {
        return "hook";
    }

    @Override
    public String table() {
        return "hooks";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A hook is a first sentence that stops the right person. The strongest come first.";
    }

    @Override
    public String title() {
        return "text";
    }

    @Override
    public String subtitle() {
        return "category";
    }

    @Override
    public String state(Entry entry) {
        return entry.has("impact_score") ? "Impact " + entry.text("impact_score") : "";
    }

    @Override
    public String active() {
        return "active";
    }

    /** Highest impact first, hooks without one last. */
    @Override
    public String sort() {
        return "lpad((99 - coalesce(t.impact_score, -1))::text, 3, '0')";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("product_id", "products"));
    }
}
