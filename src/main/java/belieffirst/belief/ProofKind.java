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

/** The entry kind of proofs: what shows a buyer that a claim about a product is true, and who says so. */
@Component
public class ProofKind implements EntryKind {

    /** The kinds of proof, as tables, the API and ideas name them. */
    public static final List<Option> KINDS = List.of(
            new Option("testimonial", "A buyer's words"),
            new Option("expert", "An expert's words"),
            new Option("study", "A study"),
            new Option("demonstration", "A demonstration"),
            new Option("number", "A number"),
            new Option("guarantee", "A guarantee"),
            new Option("press", "The press"),
            new Option("certification", "A certification"),
            new Option("before_after", "Before and after, in words"),
            new Option("other", "Something else"));

    private final Shape shape = Shape.of(
            Section.of(
                    "Proof",
                    Field.name("name", "Name"),
                    Field.reference("product_id", "Product", "products").must(),
                    Field.prose("claim", "Claim").must().saying("What it shows, as an ad may say it."),
                    Field.choice("kind", "Kind", KINDS).must(),
                    Field.line("source", "Source").saying("Who says so, or where it was published."),
                    Field.address("source_url", "Link to the source"),
                    Field.line("supports", "What it supports").saying("A benefit, a mechanism or a belief.")),
            Section.rare(
                    "Where this comes from",
                    Field.choice("source_type", "Origin", Source.OPTIONS).must().initially("manual")));

    @Override
    public String word() {
        return "proofs";
    }

    @Override
    public String singular() {
        return "proof";
    }

    @Override
    public String table() {
        return "belief_proofs";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A proof is what shows a buyer that a claim is true: a study, a number, or somebody who says so.";
    }

    @Override
    public String subtitle() {
        return "claim";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("product_id", "products"));
    }
}
