package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.Option;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;

/** The entry kind of proofs: what shows a buyer that a claim about a product is true, and who says so. */
public final class ProofKind {

    /** The kinds of proof, as tables, the API and ideas name them. */
    public static final List<Option> KINDS = List.of(
            new Option("testimonial", "A buyer’s words"),
            new Option("expert", "An expert’s words"),
            new Option("study", "A study"),
            new Option("demonstration", "A demonstration"),
            new Option("number", "A number"),
            new Option("guarantee", "A guarantee"),
            new Option("press", "The press"),
            new Option("certification", "A certification"),
            new Option("before_after", "Before and after, in words"),
            new Option("other", "Something else"));

    public static final EntryKind PROOFS = new EntryKind(
            Words.of(
                    "proofs",
                    "proof",
                    "A proof is what shows a buyer that a claim is true: a study, a number, or somebody who says so."),
            "belief_proofs",
            Shape.of(
                    Section.of(
                            "Proof",
                            Field.name("name", "Name"),
                            Field.reference("product_id", "Product", "products").must(),
                            Field.prose("claim", "Claim").must().saying("What it shows, as an ad may say it."),
                            Field.choice("kind", "Kind", KINDS).must(),
                            Field.line("source", "Source").saying("Who says so, or where it was published."),
                            Field.address("source_url", "Link to the source"),
                            Field.line("supports", "What it supports").saying("A benefit, a mechanism or a belief.")),
                    Source.sectionBesideASource()),
            Listing.BY_NAME.describedBy("claim").under(ParentFilter.column("product_id", "products")));

    private ProofKind() {}
}
