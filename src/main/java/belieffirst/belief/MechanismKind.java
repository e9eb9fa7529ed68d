package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of mechanisms: why an angle is true, as a buyer can retell it. */
public final class MechanismKind {

    public static final EntryKind MECHANISMS = new EntryKind(
            Words.of(
                    "mechanisms",
                    "mechanism",
                    "A mechanism explains why the belief is true: the assumed cause, the real one, and how the product works on it."),
            "belief_mechanisms",
            Shape.of(
                    Section.of(
                            "Mechanism",
                            Field.name("name", "Name"),
                            Field.reference("angle_id", "Angle", "angles").must(),
                            Field.prose("old_explanation", "The old explanation")
                                    .saying("What the buyer thinks is the cause today."),
                            Field.prose("reframed_cause", "The real cause").saying("What it really comes from."),
                            Field.prose("why_others_failed", "Why other solutions failed"),
                            Field.prose("how_this_works", "How this works")),
                    Source.section()),
            Listing.BY_NAME.describedBy("reframed_cause").under(ParentFilter.column("angle_id", "angles")));

    private MechanismKind() {}
}
