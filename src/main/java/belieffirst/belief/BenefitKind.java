package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.Option;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of benefits: what a buyer has of a product, when, and what shows it. */
@Component
public class BenefitKind implements EntryKind {

    private final Shape shape = Shape.of(
            Section.of(
                    "Benefit",
                    Field.name("name", "Name"),
                    Field.reference("product_id", "Product", "products").must(),
                    Field.choice("kind", "Kind", Option.of("functional", "emotional", "identity"))
                            .must(),
                    Field.choice(
                                    "horizon",
                                    "When it is felt",
                                    List.of(
                                            new Option("immediate", "At once"),
                                            new Option("short", "In days or weeks"),
                                            new Option("long", "In months")))
                            .must(),
                    Field.prose("description", "Description"),
                    Field.texts("features", "Features behind it").initiallyEmpty(),
                    Field.texts("proof", "Proof")
                            .initiallyEmpty()
                            .saying("One per line: a study, a figure, a review.")),
            Section.rare(
                    "Where this comes from",
                    Field.choice("source", "Source", Source.OPTIONS).must().initially("manual")));

    @Override
    public String word() {
        return "benefits";
    }

    @Override
    public String singular() {
        return "benefit";
    }

    @Override
    public String table() {
        return "belief_benefits";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A benefit is what somebody has of it: what it does, how it feels, or who it lets them be, and when.";
    }

    @Override
    public String subtitle() {
        return "description";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("product_id", "products"));
    }
}
