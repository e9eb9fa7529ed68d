package belieffirst.expression;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The entry kind of ad templates: how an ad is made, whatever belief it carries. */
public final class AdTemplateKind {

    /** A brand's own before those for every brand. */
    private static final String OWN_FIRST = "case when t.brand_id is null then '1' else '0' end || lower(t.name)";

    private static final String EXAMPLE =
            "In paragraphs, each with its subject in bold. Such as: **Scene.** A dog stands at the foot of"
                    + " a staircase and looks up. **Composition.** The stairs fill the upper half. **Fixed.** Camera height, warm light."
                    + " **Words.** The headline stands on the wall. **Avoid.** No arrows, no price.";

    private static final List<Field> SLOTS = List.of(
            Field.choice("format", "Format", Format.KINDS),
            Field.choice("aspect_ratio", "Proportion", Format.RATIOS),
            Field.of("length_seconds", "Length of a video in seconds", new FieldKind.Whole(1, 600)));

    public static final EntryKind TEMPLATES = new EntryKind(
            Words.of(
                            "templates",
                            "template",
                            "A template says how an ad looks, whatever belief it carries, so that angles are compared on equal terms.")
                    .heading("Ad templates"),
            "ad_brief_templates",
            Shape.of(
                            Section.of(
                                    "Template",
                                    Field.name("name", "Name"),
                                    Field.reference("brand_id", "Brand", "brands")
                                            .saying("If empty, every brand can use it."),
                                    Field.prose("instructions", "Instructions")
                                            .must()
                                            .saying(EXAMPLE),
                                    Field.flag("active", "Can be chosen in plans", true)),
                            Section.of(
                                    "Format and phases",
                                    Field.of("slots", "Format and slots", new FieldKind.Parts(SLOTS))
                                            .saying("What an ad of this template shows, and its slots."),
                                    Field.of(
                                                    "phase_tags",
                                                    "Phases it is made for",
                                                    new FieldKind.Ticked(
                                                            List.of(PhaseTags.OURS, PhaseTags.THEIRS),
                                                            PhaseTags.PHASES))
                                            .saying("None ticked: it fits all phases.")),
                            Section.rare(
                                    "More",
                                    Field.of("evaluation_score", "Evaluation", new FieldKind.Decimal(0, 99.99))))
                    .refusing(sent -> PhaseTags.faults(sent.path("phase_tags")).entrySet().stream()
                            .collect(Collectors.toMap(fault -> "/phase_tags" + fault.getKey(), Map.Entry::getValue))),
            Listing.BY_NAME
                    .inUseBy("active")
                    .sortedBy(OWN_FIRST)
                    .under(new ParentFilter(
                            "brand_id",
                            "brands",
                            "(t.brand_id = :brand_id or t.brand_id is null)",
                            "t.brand_id = :brand_id")));

    private AdTemplateKind() {}
}
