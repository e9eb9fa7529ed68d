package belieffirst.testing;

import belieffirst.belief.AngleChange;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.library.Entries;
import belieffirst.library.EntryKinds;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilation;
import belieffirst.plan.compile.Compiler;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Awareness;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import belieffirst.webhook.Endpoint;
import belieffirst.webhook.EndpointDraft;
import belieffirst.webhook.Endpoints;
import belieffirst.webhook.WebhookEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays out what plans rest on in somebody's library, and plans on it. */
public class Bench {

    private static final JsonMapper JSON = new JsonMapper();

    private final People people;
    private final EntryKinds kinds;
    private final Entries entries;
    private final Angles angles;
    private final Plans plans;
    private final Compiler compiler;
    private final Endpoints endpoints;

    Bench(
            People people,
            EntryKinds kinds,
            Entries entries,
            Angles angles,
            Plans plans,
            Compiler compiler,
            Endpoints endpoints) {
        this.people = people;
        this.kinds = kinds;
        this.entries = entries;
        this.angles = angles;
        this.plans = plans;
        this.compiler = compiler;
        this.endpoints = endpoints;
    }

    /** Wonder Paws and its drops for old dogs, with this many angles for one job, and two templates. */
    public Groundwork lay(Member member, int angles) {
        var brand = add(member, "brands", Map.of("name", "Wonder Paws", "brand_code", "WP"));
        var product = add(member, "products", Map.of("name", "Collagen 3X Drops", "brand_id", brand));
        var offer = add(member, "offers", Map.of("name", "Up to 35% off", "product_id", product));
        var persona = add(
                member,
                "personas",
                Map.of("name", "Owner of an old big dog", "brand_id", brand, "product_id", product));
        var job = add(member, "jobs", Map.of("name", "Keep him moving", "persona_id", persona, "product_id", product));
        var beliefs = IntStream.range(0, angles)
                .mapToObj(number -> angle(member, job, number))
                .toList();
        var templates = List.of(
                add(member, "templates", Map.of("name", "Dog at the stair", "instructions", "One dog, one stair.")),
                add(member, "templates", Map.of("name", "Note on the fridge", "instructions", "A hand-written note.")));
        return new Groundwork(brand, product, offer, persona, job, beliefs, templates);
    }

    /** One more angle on record for a job; each number has words of its own. */
    public UUID angle(Member member, UUID job, int number) {
        var word = word(number);
        return add(
                member,
                "angles",
                Map.of(
                        "name",
                        "Early sign " + number,
                        "belief_statement",
                        word + " hurts before a dog is old.",
                        "explanation",
                        "Owners say so.",
                        "jtbd_framed_id",
                        job));
    }

    /** A word that is unlike those of other numbers. */
    public static String word(int number) {
        return Integer.toString(number * 7919 + 1_000_003, 36).repeat(4);
    }

    /** One entry of each kind that a later phase varies, by the kind's word. */
    public Map<String, UUID> layers(Member member, Groundwork ground) {
        var sublayer = Map.of(
                "name",
                "Stairs",
                "sublayer_type",
                "environment_context",
                "values",
                List.of("Stairs"),
                "persona_id",
                ground.persona());
        var benefit = Map.of(
                "name", "Stairs again", "kind", "functional", "horizon", "short", "product_id", ground.product());
        var proof = Map.of("name", "Sold", "claim", "Sold often.", "kind", "number", "product_id", ground.product());
        return Map.of(
                "sub-layers", add(member, "sub-layers", sublayer),
                "identity-values", add(member, "identity-values", Map.of("name", "Natural only")),
                "mechanisms",
                        add(
                                member,
                                "mechanisms",
                                Map.of(
                                        "name",
                                        "Early wear",
                                        "angle_id",
                                        ground.angles().getFirst())),
                "problems", add(member, "problems", Map.of("name", "Stairs", "jtbd_framed_id", ground.job())),
                "benefits", add(member, "benefits", benefit),
                "proofs", add(member, "proofs", proof),
                "formats", add(member, "formats", Map.of("name", "Picture", "kind", "static", "aspect_ratio", "4:5")));
    }

    /** An endpoint at this address that is told of these events, or of everything. */
    public Endpoint.Fresh endpoint(Member member, String url, WebhookEvent... events) {
        var told = List.of(events.length == 0 ? WebhookEvent.values() : events);
        var draft = new EndpointDraft("Ad maker", url, told, true);
        return people.as(member, () -> endpoints.add(draft));
    }

    public UUID add(Member member, String kind, Map<String, ?> fields) {
        ObjectNode row = JSON.valueToTree(fields);
        return people.as(member, () -> entries.add(kinds.of(kind), row)).id();
    }

    /** Changes an entry of the library, whatever version it stands in. */
    public JsonNode change(Member member, String kind, UUID id, Map<String, ?> fields) {
        ObjectNode patch = JSON.valueToTree(fields);
        return people.as(member, () -> entries.change(kinds.of(kind), id, null, patch))
                .row();
    }

    /** Says what became of an angle. */
    public AngleChange judge(Member member, UUID angle, AngleStatus to, @Nullable UUID plan) {
        return people.as(member, () -> angles.judge(angle, to, "Three of four ads sold.", plan));
    }

    /** As when a plan begins to run. */
    public void startTesting(Member member, List<UUID> tested, UUID plan) {
        people.as(member, () -> {
            angles.startTesting(tested, plan);
            return plan;
        });
    }

    /** A draft that has only a brand. */
    public PlanDetails begin(Member member, Groundwork ground) {
        return begin(member, ground.brand());
    }

    public PlanDetails begin(Member member, UUID brand) {
        return people.as(member, () -> plans.draft(Id.random(), brand, "Stairs", Phase.DISCOVERY));
    }

    /** A draft that answers every question with all that there is. */
    public PlanDetails draft(Member member, Groundwork ground) {
        return draft(member, ground, 3);
    }

    /** The same, with so many ads for each angle. */
    public PlanDetails draft(Member member, Groundwork ground, int adsPerAngle) {
        var answers = new Answers(
                ground.brand(),
                ground.product(),
                ground.offer(),
                true,
                ground.persona(),
                Awareness.PROBLEM_AWARE,
                ground.job());
        var design = new TestDesign(ground.angles(), ground.templates(), Strategy.FIXED, adsPerAngle, Layers.NONE);
        var begun = begin(member, ground).plan();
        return people.as(
                member,
                () -> plans.change(
                        begun.id(), null, plan -> plan.answering(answers).mixing(design)));
    }

    public void rename(Member member, Id<Plan> plan, String name) {
        people.as(member, () -> plans.change(plan, null, present -> present.named(name)));
    }

    public Compilation.Compiled compile(Member member, Id<Plan> plan) {
        return (Compilation.Compiled) people.as(member, () -> compiler.compile(plan, Map.of(), null));
    }
}
