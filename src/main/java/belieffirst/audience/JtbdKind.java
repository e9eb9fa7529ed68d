package belieffirst.audience;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of jobs to be done: the progress that a persona hires a product for. */
public final class JtbdKind {

    public static final EntryKind JOBS = new EntryKind(
            Words.of(
                            "jobs",
                            "job",
                            "A job to be done is the progress somebody wants when they hire a product. Angles compete to explain it.")
                    .heading("Jobs to be done"),
            "belief_jtbd_framed",
            Shape.of(
                    Section.of(
                            "Job to be done",
                            Field.name("name", "Name"),
                            Field.reference("persona_id", "Persona", "personas").must(),
                            Field.reference("product_id", "Product", "products").must(),
                            Field.prose("progress_statement", "Progress statement")
                                    .saying("When …, I want …, so …"),
                            Field.prose("description", "Description"),
                            Field.line("severity_state", "How severe it is")
                                    .saying("Changes how urgent an ad may sound and what it may claim.")),
                    Source.section()),
            Listing.BY_NAME
                    .describedBy("progress_statement")
                    .under(
                            ParentFilter.column("persona_id", "personas"),
                            ParentFilter.column("product_id", "products")));

    private JtbdKind() {}
}
