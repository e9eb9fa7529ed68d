package belieffirst.audience;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Changes;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Rule;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of sub-layers: what makes a belief feel meant for somebody, without changing it. */
public final class SublayerKind {

    public static final EntryKind SUBLAYERS = new EntryKind(
            Words.of(
                    "sub-layers",
                    "sub-layer",
                    "A sub-layer makes an ad more relevant without changing the belief: where, with what and in which surroundings a buyer lives."),
            "belief_sublayers",
            Shape.of(
                            Section.of(
                                    "Sub-layer",
                                    Field.name("name", "Name"),
                                    Field.reference("persona_id", "Persona", "personas")
                                            .must(),
                                    Field.choice("sublayer_type", "Kind", SublayerType.options())
                                            .must(),
                                    Field.texts("values", "Values")
                                            .must()
                                            .saying("One per line. An ad shows them all."),
                                    Field.prose("notes", "Notes")),
                            Source.section())
                    .refusing(NoSublayer::faults),
            Listing.BY_NAME.under(ParentFilter.column("persona_id", "personas")),
            Changes.IN_PLACE.refusing(
                    new Rule(
                            "belief_sublayers_one_value",
                            "values",
                            "Values and identity take one value alone: an ad never stacks them."),
                    new Rule(
                            "belief_sublayers_curated",
                            "values",
                            "This value is not on your short list of identity values: choose one of those, or add it there first.")));

    private SublayerKind() {}
}
