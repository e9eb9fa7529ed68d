package belieffirst.audience;

import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.Rule;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of identity values: the short list of convictions that an ad may appeal to. */
@Component
public class IdentityValueKind implements EntryKind {

    private final Shape shape = Shape.of(Section.of(
            "Identity value",
            Field.name("name", "Name").saying("Such as anti-pharma, natural-only or research-driven.")));

    @Override
    public String word() {
        return "identity-values";
    }

    @Override
    public String plural() {
        return "identity values";
    }

    @Override
    public String singular() {
        return "identity value";
    }

    @Override
    public String table() {
        return "belief_identity_values";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "Values that you choose to stand by, twelve at most. A sub-layer of values and identity names one of them.";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(
                "belief_identity_values_twelve",
                "name",
                "Twelve identity values are enough, and you have twelve: archive one first."));
    }
}
