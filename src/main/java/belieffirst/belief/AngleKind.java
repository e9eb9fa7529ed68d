package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Changes;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of angles: what a buyer would have to believe for a job's solution to make sense. */
public final class AngleKind {

    /** The words that a compiled plan stands on stay. */
    private static final String REWORDED = "app.rewords(b.whole, n) and app.stands_in_a_compiled_plan(b.whole)";

    public static final EntryKind ANGLES = new EntryKind(
            Words.of(
                    "angles",
                    "angle",
                    "An angle is a belief that would make the sale. Five to seven of them compete on one job in discovery."),
            "belief_angles",
            Shape.of(
                    Section.of(
                            "Angle",
                            Field.name("name", "Name"),
                            Field.reference("jtbd_framed_id", "Job to be done", "jobs")
                                    .must(),
                            Field.prose("belief_statement", "Belief statement")
                                    .must()
                                    .saying("One sentence that the buyer would have to believe."),
                            Field.prose("explanation", "Explanation")
                                    .saying("Why the job exists, and why this solution would work."),
                            Field.readOnly(
                                    "status",
                                    "Status",
                                    "A status changes with a reason: POST /api/angles/{id}/status, or the angle’s page under Beliefs.")),
                    Source.section()),
            Listing.BY_NAME
                    .describedBy("belief_statement")
                    .under(ParentFilter.of("job_id", "jobs", "t.jtbd_framed_id = :job_id"))
                    .saying(entry -> Angle.of(entry).status().label()),
            Changes.IN_PLACE.supersedingWhen(REWORDED));

    private AngleKind() {}
}
