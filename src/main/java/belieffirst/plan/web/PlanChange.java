package belieffirst.plan.web;

import belieffirst.plan.Plan;
import belieffirst.plan.goal.ConversionEvent;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.goal.Targets;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Awareness;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A merge patch of a plan: the fields that it names are answered anew, in the order of the wizard's steps. */
final class PlanChange {

    private static final Set<String> ANSWERS = Set.of(
            "name",
            "brand_id",
            "product_id",
            "offer_id",
            "persona_id",
            "awareness_level",
            "jtbd_framed_id",
            "template_strategy",
            "ads_per_angle");

    private static final Set<String> GOALS = Set.of(
            "event",
            "target_cpa",
            "max_cpa",
            "target_roas",
            "currency",
            "budget",
            "budget_per_day",
            "horizon_days",
            "starts_on",
            "set_up");

    static final Set<String> FIELDS =
            Stream.of(ANSWERS, GOALS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final PlanFields fields;

    private PlanChange(PlanFields fields) {
        this.fields = fields;
    }

    static PlanChange of(JsonNode body) {
        return new PlanChange(PlanFields.of(body, FIELDS));
    }

    static PlanChange of(PlanFields fields) {
        return new PlanChange(fields);
    }

    Plan on(Plan plan) {
        var name = named(plan);
        var answers = answers(plan.answers());
        var deal = deal(plan.design());
        var goals = goals(plan.goals());
        fields.done();
        var answered = plan.named(name).aimingAt(goals).answering(answers);
        return answered.mixing(answered.design().dealt(deal.strategy(), deal.adsPerAngle()));
    }

    private String named(Plan plan) {
        if (fields.has("name")) {
            fields.require("name", "A plan has a name.");
        }
        var name = fields.line("name", 200);
        return name == null || name.isEmpty() ? plan.name() : name;
    }

    private Answers answers(Answers answers) {
        var changed = answers;
        if (fields.has("brand_id")) {
            fields.require("brand_id", "A plan has a brand.");
            var brand = fields.id("brand_id");
            changed = brand == null ? changed : changed.withBrand(brand);
        }
        changed = fields.has("product_id") ? changed.withProduct(fields.id("product_id")) : changed;
        changed = fields.has("offer_id") ? changed.withOffer(fields.id("offer_id")) : changed;
        changed = fields.has("persona_id") ? changed.withPersona(fields.id("persona_id")) : changed;
        changed = fields.has("awareness_level")
                ? changed.withAwareness(fields.word("awareness_level", Awareness::of))
                : changed;
        return fields.has("jtbd_framed_id") ? changed.withJob(fields.id("jtbd_framed_id")) : changed;
    }

    private TestDesign deal(TestDesign design) {
        var strategy = fields.word("template_strategy", Strategy::of);
        var ads = fields.whole("ads_per_angle", 1, 100);
        return design.dealt(strategy == null ? design.strategy() : strategy, ads == null ? design.adsPerAngle() : ads);
    }

    /** The whole budget follows from the budget a day, where both are told. */
    private Goals goals(Goals present) {
        if (GOALS.stream().noneMatch(fields::has)) {
            return present;
        }
        var event = kept("event", present.event(), name -> fields.word(name, ConversionEvent::new));
        var targets = targets(present.targets());
        var answered = new Goals(
                Objects.requireNonNullElse(event, ConversionEvent.PURCHASE),
                targets,
                present.setUp(),
                present.source(),
                kept("starts_on", present.startsOn(), fields::day),
                present.answered() || fields.has("event") || fields.has("set_up"));
        var setUp = fields.has("set_up") ? fields.word("set_up", SetUp::of) : null;
        return setUp == null ? answered : answered.answeredBy(answered.event(), targets, setUp);
    }

    private Targets targets(Targets present) {
        var days = kept(
                "horizon_days",
                present.horizonDays(),
                name -> fields.whole(name, Targets.FEWEST_DAYS, Targets.MOST_DAYS));
        var unbudgeted = new Targets(
                kept("target_cpa", present.targetCpa(), fields::money),
                kept("max_cpa", present.maxCpa(), fields::money),
                kept("target_roas", present.targetRoas(), this::ratio),
                kept("currency", present.currency(), name -> fields.word(name, PlanChange::currency)),
                null,
                null,
                days);
        var budgeted = budgeted(unbudgeted, present);
        if (budgeted.budget() != null && budgeted.budget().compareTo(Targets.MOST_BUDGET) > 0) {
            fields.wrong("budget_per_day", "Over all days that is more than 9999999999.99.");
        }
        return budgeted;
    }

    /** The budget a day wins where it changed; a whole budget alone takes its place; else the whole follows from the days. */
    private Targets budgeted(Targets unbudgeted, Targets present) {
        var daily = kept("budget_per_day", present.daily(), fields::money);
        var whole = kept("budget", present.budget(), fields::money);
        if (!same(daily, present.daily())) {
            return daily == null && !same(whole, present.budget())
                    ? unbudgeted.costing(whole)
                    : unbudgeted.spending(daily);
        }
        if (!same(whole, present.budget())) {
            return unbudgeted.costing(whole);
        }
        return present.budgetPerDay() == null
                ? unbudgeted.costing(present.budget())
                : unbudgeted.spending(present.budgetPerDay());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private @Nullable BigDecimal ratio(String name) {
        var ratio = fields.money(name);
        if (ratio != null && ratio.compareTo(Targets.MOST_ROAS) > 0) {
            fields.wrong(name, "This takes a return such as \"2.5\", up to 1000.");
        }
        return ratio;
    }

    private <T> @Nullable T kept(String name, @Nullable T present, Function<String, @Nullable T> reader) {
        return fields.has(name) ? reader.apply(name) : present;
    }

    static String currency(String code) {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency is three letters");
        }
        return code;
    }
}
