package belieffirst.expression;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Changes;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Rule;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of formats: what carries an ad, and in which shape. */
public final class FormatKind {

    public static final EntryKind FORMATS = new EntryKind(
            Words.of(
                    "formats",
                    "format",
                    "A format is the kind of ad, image, carousel or video, and its ratio. Phase 6 tries formats on a confirmed belief."),
            "belief_formats",
            Shape.of(Section.of(
                    "Format",
                    Field.name("name", "Name"),
                    Field.choice("kind", "Kind", Format.KINDS).must(),
                    Field.of("length_seconds", "Length in seconds", new FieldKind.Whole(1, 600))
                            .saying("Of a video, 1 to 600."),
                    Field.choice("aspect_ratio", "Proportion", Format.RATIOS).must(),
                    Field.prose("notes", "Notes"))),
            Listing.BY_NAME,
            Changes.IN_PLACE.refusing(new Rule(
                    "belief_formats_length_of_video",
                    "length_seconds",
                    "Only a video has a length: leave it empty for an image or a carousel.")));

    private FormatKind() {}
}
