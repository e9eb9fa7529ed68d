package belieffirst.plan;

import belieffirst.audience.Job;
import belieffirst.audience.Persona;
import belieffirst.catalog.Brand;
import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Awareness;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Plans in the field's voice, with ids that are the same every time. */
public final class Samples {

    private static final Jsonb JSON = new Jsonb();

    private Samples() {}

    public static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    /** Senior dogs on stairs: one job, with this many angles and templates. */
    public static PlanDetails details(int angles, int templates, TestDesign design) {
        return details(
                Phase.DISCOVERY,
                IntStream.range(0, angles).mapToObj(Samples::angle).toList(),
                templates(templates),
                design);
    }

    public static PlanDetails details(
            Phase phase,
            List<PlanDetails.TestedAngle> angles,
            List<PlanDetails.Template> templates,
            TestDesign design) {
        var parts = new PlanDetails.Parts(angles, templates, Map.of(), List.of());
        var filled = design.withAngles(
                        angles.stream().map(PlanDetails.TestedAngle::id).toList())
                .withTemplates(templates.stream().map(PlanDetails.Template::id).toList());
        return new PlanDetails(
                plan(phase, filled), brand(), product(), offer(), persona(), job(), parts, line(false, List.of()));
    }

    /** The same sheet around another state of its plan. */
    public static PlanDetails of(PlanDetails details, Plan plan) {
        return new PlanDetails(
                plan,
                details.brand(),
                details.product(),
                details.offer(),
                details.persona(),
                details.job(),
                details.parts(),
                details.lineage());
    }

    static Plan plan(Phase phase, TestDesign design) {
        return new Plan(
                new Id<>(id(1)),
                "WP-014",
                "Senior dogs on stairs",
                Lifecycle.draftOf(phase, null),
                new Answers(id(2), id(3), id(4), true, id(5), Awareness.PROBLEM_AWARE, id(6)),
                design,
                Goals.UNANSWERED,
                new Revision(1, Instant.EPOCH, null));
    }

    public static PlanDetails.Lineage line(boolean previousCompleted, List<String> otherOffers) {
        return new PlanDetails.Lineage(List.of(), previousCompleted, List.of(), otherOffers);
    }

    public static PlanDetails.TestedAngle angle(int number) {
        var names = List.of(
                "The early sign",
                "The missing building block",
                "Pills never had a chance",
                "The vet's monthly bill",
                "Rest makes it worse",
                "Breed is a clock",
                "Born to climb",
                "Small dogs hide it");
        var beliefs = List.of(
                "The pause before the first stair is not age, it is the first thing a joint says.",
                "Coat and hips fade together because they are built from the same thing.",
                "Supplements failed since the dog never really swallowed them.",
                "What a clinic charges every month buys no more than what drops hold.",
                "A dog that is spared the walk loses the strength which carries him.",
                "Large breeds spend their cartilage years before small ones do.",
                "Puppies of working lines outgrow their ligaments in one summer.",
                "A terrier limps only when nobody looks, so owners hear about it last.");
        return new PlanDetails.TestedAngle(
                id(100 + number),
                names.get(number % 8),
                beliefs.get(number % 8),
                "Because owners say so.",
                "untested",
                false);
    }

    public static List<PlanDetails.Template> templates(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PlanDetails.Template(
                        id(200 + i),
                        null,
                        "Dog at the stairs " + (i + 1),
                        "Show **one** dog.",
                        JSON.object("{\"phases\": [1, 2]}")))
                .toList();
    }

    static Brand brand() {
        return Brand.of(JSON.object("""
                {"id": "00000000-0000-4000-8000-000000000002", "name": "Wonder Paws", "brand_code": "WP", "brand_voice_tone": "Warm", "ad_creation_notes": null,
                 "website": "https://wonderpaws.example", "disallowed_claims": ["cures"]}"""));
    }

    static Product product() {
        return Product.of(JSON.object("""
                {"id": "00000000-0000-4000-8000-000000000003", "brand_id": "00000000-0000-4000-8000-000000000002",
                 "name": "Collagen 3X Drops", "benefits": ["Easier stairs"], "key_benefits": ["Easier stairs", "Softer coat"],
                 "prohibited_claims": ["FDA approved"], "banned_terms": ["Wuffes"], "required_disclaimers": "A food supplement.",
                 "unique_selling_points": ["Drops, not pills"], "key_ingredients": null, "guarantee": null}"""));
    }

    static Offer offer() {
        return Offer.of(JSON.object("""
                {"id": "00000000-0000-4000-8000-000000000004", "name": "Spring", "description": "Up to 35% off", "urgency_drivers": ["Ends in May"]}"""));
    }

    static Persona persona() {
        return Persona.of(JSON.object("""
                {"id": "00000000-0000-4000-8000-000000000005", "name": "Owner of an ageing large breed", "snapshot": "Walks him twice a day.",
                 "transformation_map": {"before": ["Watches him hesitate"], "after": ["Walks as before"]},
                 "familiar_promises": ["Like a puppy again"]}"""));
    }

    static Job job() {
        return Job.of(JSON.object("""
                {"id": "00000000-0000-4000-8000-000000000006", "persona_id": "00000000-0000-4000-8000-000000000005",
                 "product_id": "00000000-0000-4000-8000-000000000003", "name": "Keep him moving",
                 "progress_statement": "When I see him stop at the stairs, I want to ease it early, so I can keep our walks."}"""));
    }

    /** A plan of a later phase: one angle, two templates, and these rows of its layers. */
    static PlanDetails later(Phase phase, TestDesign design, Map<Layer, List<PlanDetails.Row>> rows) {
        var picks = new EnumMap<Layer, List<String>>(Layer.class);
        rows.forEach((layer, found) ->
                picks.put(layer, found.stream().map(PlanDetails.Row::value).toList()));
        var angles = List.of(angle(0));
        var templates = templates(2);
        var filled = design.withAngles(
                        angles.stream().map(PlanDetails.TestedAngle::id).toList())
                .withTemplates(templates.stream().map(PlanDetails.Template::id).toList())
                .with(new Layers(picks, Map.of()));
        return new PlanDetails(
                plan(phase, filled),
                brand(),
                product(),
                offer(),
                persona(),
                job(),
                new PlanDetails.Parts(angles, templates, rows, List.of()),
                line(true, List.of()));
    }

    public static PlanDetails.Row sublayer(int number, String kind, String name) {
        return row(number, kind, """
                {"sublayer_type": "%s", "name": "%s", "values": ["%s"], "notes": null}""".formatted(kind, name, name));
    }

    static PlanDetails.Row mechanism(int number, String name) {
        return row(number, "", """
                {"name": "%s", "old_explanation": "He is old.", "reframed_cause": "Cartilage starves first.",
                 "why_others_failed": "Pills pass through.", "how_this_works": "Drops are taken in."}""".formatted(name));
    }

    static PlanDetails.Row problem(int number, String name) {
        return row(number, "", """
                {"name": "%s", "description": null, "pains": [{"pain": "He waits", "symptoms": ["Cafe\u0301 stop"]}]}""".formatted(name));
    }

    static PlanDetails.Row benefit(int number, String name) {
        return row(number, "", """
                {"name": "%s", "description": "Up again.", "kind": "functional", "horizon": "short", "features": ["Drops"],
                 "proof": []}""".formatted(name));
    }

    static PlanDetails.Row proof(int number, String name) {
        return row(number, "", """
                {"name": "%s", "claim": "Cafe\u0301 owners film him on the stairs.", "kind": "demonstration", "source": "Own film",
                 "source_url": null, "supports": "Stairs again", "source_type": "manual"}""".formatted(name));
    }

    static PlanDetails.Row density(Density density) {
        return new PlanDetails.Row(density.word(), density.label(), "", JSON.object());
    }

    public static PlanDetails.Row format(int number, String kind) {
        return row(number, "", """
                {"name": "%s", "kind": "%s", "length_seconds": %s, "aspect_ratio": "9:16"}""".formatted(kind, kind, kind.equals("video") ? "15" : "null"));
    }

    private static PlanDetails.Row row(int number, String kind, String json) {
        var row = JSON.object(json);
        return new PlanDetails.Row(id(number).toString(), row.path("name").asString(), kind, row);
    }
}
