package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of problems: what stands in the way of a job, as pains and the symptoms by which they are recognized. */
public final class ProblemKind {

    public static final EntryKind PROBLEMS = new EntryKind(
            Words.of(
                    "problems",
                    "problem",
                    "A problem keeps buyers from getting their job done. It has pains, and symptoms that buyers recognize."),
            "belief_problems",
            Shape.of(
                    Section.of(
                            "Problem",
                            Field.name("name", "Name"),
                            Field.reference("jtbd_framed_id", "Job to be done", "jobs")
                                    .must()
                                    .saying("Severity is set on the job, once for all its problems."),
                            Field.prose("description", "Description"),
                            Field.of("pains", "Pains and symptoms", new FieldKind.Outline("pain", "symptoms"))
                                    .initiallyEmpty()
                                    .saying(
                                            "A pain per line. Under it, each symptom on a line that begins with a hyphen.")),
                    Source.section()),
            Listing.BY_NAME
                    .describedBy("description")
                    .under(ParentFilter.of("job_id", "jobs", "t.jtbd_framed_id = :job_id")));

    private ProblemKind() {}
}
