package belieffirst.expression;

import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The entry kind of ad templates: how an ad is made, whatever belief it carries. */
@Component
public class AdTemplateKind implements EntryKind {

    private final Shape shape = Shape.of(
                    Section.of(
                            "Template",
                            Field.name("name", "Name"),
                            Field.reference("brand_id", "Brand", "brands").saying("Left open, every brand can use it."),
                            Field.prose("instructions", "Instructions")
                                    .must()
                                    .saying("Scene, composition, what is fixed and what to avoid. Markdown."),
                            Field.flag("active", "Can be chosen in plans", true)),
                    Section.rare(
                            "More",
                            Field.of("evaluation_score", "Evaluation", new FieldKind.Decimal(0, 99.99)),
                            Field.opaque("phase_tags", "Phases it is made for"),
                            Field.opaque("slots", "Slots")))
            .refusing(sent -> PhaseTags.faults(sent.path("phase_tags")).entrySet().stream()
                    .collect(Collectors.toMap(fault -> "/phase_tags" + fault.getKey(), Map.Entry::getValue)));

    @Override
    public String word() {
        return "templates";
    }

    @Override
    public String heading() {
        return "Ad templates";
    }

    @Override
    public String singular() {
        return "template";
    }

    @Override
    public String table() {
        return "ad_brief_templates";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A template says how an ad looks, whatever belief it carries, so that angles are compared on equal terms.";
    }

    @Override
    public String active() {
        return "active";
    }

    /** A brand's own before those for every brand. */
    @Override
    public String sort() {
        return "case when t.brand_id is null then '1' else '0' end || lower(t.name)";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(new ParentFilter(
                "brand_id", "brands", "(t.brand_id = :brand_id or t.brand_id is null)", "t.brand_id = :brand_id"));
    }
}
