package belieffirst.audience;

import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.Section;
import java.util.List;

/** The eight groups of a 4D persona, between who it belongs to and where it comes from. */
final class PersonaSections {

    private static final String[] CATEGORIES = {"emotional", "social", "functional"};

    static final Section OWNER = Section.of(
            "Persona",
            Field.name("name", "Name").saying("A name that the team will use: The Big-Dog Owner Watching the Stairs."),
            Field.reference("brand_id", "Brand", "brands").must(),
            Field.reference("product_id", "Product", "products")
                    .saying("Choose one for a persona that is special to it."),
            Field.choice("persona_type", "Kind", Option.of("own_brand", "product_specific", "competitor"))
                    .must()
                    .initially("own_brand"),
            Field.choice("persona_level", "Stands for", Option.of("brand", "product"))
                    .initially("brand"),
            Field.flag("is_primary", "The primary persona", false));

    static final Section BASICS = Section.of(
            "1 Basics",
            Field.prose("snapshot", "Snapshot").saying("Who this is, in a short paragraph."),
            Field.textByKey(
                    "demographics",
                    "Demographics",
                    "age_range",
                    "gender",
                    "location",
                    "income_level",
                    "education",
                    "occupation",
                    "family_status"),
            Field.textByKey("behavior_habits", "Habits"),
            Field.textByKey("digital_presence", "Where they are online"),
            Field.textByKey("purchase_drivers", "What makes them buy"),
            Field.textByKey("cultural_context", "Cultural context"),
            Field.textByKey("typology_profile", "Type"));

    static final Section PSYCHOGRAPHIC = Section.of(
            "2 Psychographic",
            Field.textsByKey("transformation_map", "Transformation", "before", "after"),
            Field.of(
                            "desires",
                            "Desires",
                            new FieldKind.SourcedByKey(List.of(
                                    new Option("survival_life_extension", "A long and healthy life"),
                                    new Option("food_beverages", "Food and drink"),
                                    new Option("freedom_from_fear", "Freedom from fear and pain"),
                                    new Option("sexual_companionship", "Love and intimacy"),
                                    new Option("comfortable_living", "Comfort"),
                                    new Option("superiority_status", "Status"),
                                    new Option("care_protection", "Care for loved ones"),
                                    new Option("social_approval", "Approval of others"),
                                    new Option("justice_fairness", "Justice"),
                                    new Option("self_actualization", "Growth"))))
                    .saying("One per line, and after a | where it was heard: I want to act early. | owner forums"));

    static final Section IDENTITY = Section.of(
            "3 Identity",
            Field.texts("self_narratives", "What they tell themselves"),
            Field.prose("current_self_image", "How they see themselves"),
            Field.prose("desired_self_image", "How they want to be seen"),
            Field.texts("past_failures", "Past failures"),
            Field.texts("identity_artifacts", "Things that say who they are"));

    static final Section SOCIAL = Section.of(
            "4 Social",
            Field.of(
                            "social_relations",
                            "Relations",
                            new FieldKind.TextsByKey(List.of(
                                    new Option("admire", "Whom they admire"),
                                    new Option("envy", "Whom they envy"),
                                    new Option("want_to_impress", "Whom they want to impress"),
                                    new Option("love_loyalty", "Whom they love"),
                                    new Option("dislike_animosity", "Whom they dislike"),
                                    new Option("compared_to", "Whom they compare themselves with"),
                                    new Option("influence_decisions", "Who influences their decisions"),
                                    new Option("fear_judged_by", "Whose judgment they fear"),
                                    new Option("want_to_belong", "Where they want to belong"),
                                    new Option("distance_from", "From whom they keep their distance"))))
                    .saying("One per line."));

    static final Section WORLDVIEW = Section.of(
            "5 Worldview",
            Field.prose("worldview", "Worldview"),
            Field.prose("world_stories", "Stories they live by"),
            Field.texts("core_values", "Core values"),
            Field.texts("forces_of_good", "Forces of good"),
            Field.texts("forces_of_evil", "Forces of evil"),
            Field.prose("cultural_zeitgeist", "Spirit of the time"),
            Field.textByKey("allergies", "Allergies").saying("Triggers and reactions, as trigger: reaction."));

    static final Section DOMAIN_SENTIMENT = Section.of(
            "6 Domain sentiment",
            Field.textsByKey("outcomes_jtbd", "Outcomes they want", CATEGORIES)
                    .saying("What they would hire a product to do. Each can become a job to be done."),
            Field.textsByKey("pain_points", "Pain points", CATEGORIES),
            Field.textsByKey("buying_objections", "Buying objections", CATEGORIES),
            Field.texts("desired_features", "Features they want"),
            Field.texts("failed_solutions", "Solutions that failed"),
            Field.texts("familiar_promises", "Promises they are tired of"),
            Field.opaque("domain_sentiment", "Domain sentiment"));

    static final Section PURCHASE = Section.of(
            "7 Purchase",
            Field.texts("pain_symptoms", "Symptoms they notice"),
            Field.texts("activation_events", "Triggering events"),
            Field.prose("purchasing_habits", "How they shop"),
            Field.prose("decision_process", "How they decide"),
            Field.texts("current_workarounds", "What they do instead"));

    static final Section OBJECTIONS = Section.of(
            "8 Objections",
            Field.texts("emotional_risks", "Emotional risks"),
            Field.texts("barriers_to_behavior", "What holds them back"));

    static final Section SOURCE = Section.rare(
            "Where this comes from",
            Field.choice("source_type", "Source", Option.of("manual", "ai_generated", "competitor_analysis", "hybrid"))
                    .initially("manual"),
            Field.of("confidence_score", "Confidence", new FieldKind.Decimal(0, 1))
                    .saying("0 to 1."),
            Field.opaque("source_data", "Source data"));

    private PersonaSections() {}
}
