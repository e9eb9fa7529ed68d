package belieffirst.audience;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Rule;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of sub-layers: what makes a belief feel meant for somebody, without changing it. */
@Component
public class SublayerKind implements EntryKind {

    private final Shape shape = Shape.of(
                    Section.of(
                            "Sub-layer",
                            Field.name("name", "Name"),
                            Field.reference("persona_id", "Persona", "personas").must(),
                            Field.choice("sublayer_type", "Kind", SublayerType.options())
                                    .must(),
                            Field.texts("values", "Values").must().saying("One per line. An ad shows them all."),
                            Field.prose("notes", "Notes")),
                    Section.rare(
                            "Where this comes from",
                            Field.choice("source", "Source", Source.OPTIONS)
                                    .must()
                                    .initially("manual")))
            .refusing(NoSublayer::faults);

    @Override
    public String word() {
        return "sub-layers";
    }

    @Override
    public String singular() {
        return "sub-layer";
    }

    @Override
    public String table() {
        return "belief_sublayers";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A sub-layer makes an ad more relevant without touching the belief: where, with what, in which surroundings somebody lives.";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("persona_id", "personas"));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(
                        "belief_sublayers_one_value",
                        "values",
                        "Values and identity take one value alone: an ad never stacks them."),
                new Rule(
                        "belief_sublayers_curated",
                        "values",
                        "This value is not on your short list of identity values: choose one of those, or add it there first."));
    }
}
