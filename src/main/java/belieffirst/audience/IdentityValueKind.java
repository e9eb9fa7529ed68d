package belieffirst.audience;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Changes;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.Rule;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of identity values: the short list of convictions that an ad may appeal to. */
public final class IdentityValueKind {

    public static final EntryKind IDENTITY_VALUES = new EntryKind(
            Words.of(
                            "identity-values",
                            "identity value",
                            "Values that you choose to stand by, twelve at most. A sub-layer of values and identity names one of them.")
                    .plural("identity values"),
            "belief_identity_values",
            Shape.of(Section.of(
                    "Identity value",
                    Field.name("name", "Name").saying("Such as anti-pharma, natural-only or research-driven."))),
            Listing.BY_NAME,
            Changes.IN_PLACE.refusing(new Rule(
                    "belief_identity_values_twelve",
                    "name",
                    "Twelve identity values are enough, and you have twelve: archive one first.")));

    private IdentityValueKind() {}
}
