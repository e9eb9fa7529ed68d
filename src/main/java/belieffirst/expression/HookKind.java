package belieffirst.expression;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;

/** The entry kind of hooks: first sentences that stop somebody. */
public final class HookKind {

    /** Highest impact first, hooks without one last. */
    private static final String BY_IMPACT = "lpad((99 - coalesce(t.impact_score, -1))::text, 3, '0')";

    public static final EntryKind HOOKS = new EntryKind(
            Words.of("hooks", "hook", "A hook is the first line of an ad. The highest score comes first."),
            "hooks",
            Shape.of(Section.of(
                    "Hook",
                    Field.of("text", "Text", new FieldKind.Prose(2_000)).must(),
                    Field.reference("product_id", "Product", "products").must(),
                    Field.of("category", "Category", new FieldKind.Line(200))
                            .must()
                            .saying("Such as unexpected_benefits or cost_comparison."),
                    Field.line("framework", "Framework"),
                    Field.of("impact_score", "Score", new FieldKind.Whole(0, 21))
                            .saying("0 to 21."),
                    Field.choice(
                            "emotional_score",
                            "Emotion",
                            List.of(
                                    new Option("Very High", "Very high"),
                                    new Option("High", "High"),
                                    new Option("Medium", "Medium"),
                                    new Option("Low", "Low"))),
                    Field.flag("active", "In use", true))),
            Listing.BY_NAME
                    .titledBy("text")
                    .describedBy("category")
                    .inUseBy("active")
                    .sortedBy(BY_IMPACT)
                    .under(ParentFilter.column("product_id", "products"))
                    .saying(entry -> entry.has("impact_score") ? "Score " + entry.text("impact_score") : ""));

    private HookKind() {}
}
