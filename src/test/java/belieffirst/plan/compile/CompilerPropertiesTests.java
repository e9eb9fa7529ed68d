package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.AnyPlans;
import belieffirst.plan.Cell;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Samples;
import belieffirst.plan.advice.Advice;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Strategy;
import belieffirst.testing.Seeds;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promises of the compiler for any plan: bytes, numbers of ads, codes, templates and waivers. */
class CompilerPropertiesTests {

    private static final Instant AT = Instant.parse("2026-11-25T10:42:00Z");
    private static final int PLANS = 300;

    @Test
    void writesTheSameBytesTwiceAndWhenNothingChanged() {
        Seeds.each(PLANS, random -> {
            var details = AnyPlans.of(random);
            var first = AdList.of(details, Map.of());
            var again = AdList.of(details, known(first));

            assertThat(stamped(details, AdList.of(details, Map.of()))).isEqualTo(stamped(details, first));
            assertThat(again.fresh()).isEmpty();
            assertThat(Payload.of(details, again.ads()).digest())
                    .isEqualTo(Payload.of(details, first.ads()).digest());
        });
    }

    @Test
    void countsAnglesTimesCellsTimesAdsEach() {
        Seeds.each(PLANS, random -> {
            var details = AnyPlans.of(random);
            var ads = AdList.of(details, Map.of()).ads();
            var slots = IntStream.range(0, details.plan().design().adsPerAngle())
                    .boxed()
                    .toList();

            assertThat(ads).hasSize(Math.toIntExact(details.totalAds()));
            for (var angle : details.plan().design().angleIds()) {
                for (var cell : cells(details)) {
                    assertThat(of(ads, angle, cell))
                            .extracting(PlannedAd::slot)
                            .as("%s of %s", cell, angle)
                            .isEqualTo(slots);
                }
            }
        });
    }

    @Test
    void givesEachAdACodeOfItsOwnThatItsNameBringsBack() {
        Seeds.each(PLANS, random -> {
            var details = AnyPlans.of(random);
            var ads = AdList.of(details, Map.of()).ads();

            assertThat(ads).extracting(PlannedAd::code).doesNotHaveDuplicates();
            assertThat(ads)
                    .allSatisfy(
                            ad -> assertThat(AdCode.in(AdName.of(details, ad))).contains(ad.code()))
                    .allSatisfy(ad -> assertThat(ad.code().planKey())
                            .isEqualTo(details.plan().key()));
        });
    }

    /** Whatever changes, a number stands for one ad for good; and what was taken back has its bytes again. */
    @Test
    void returnsToTheSameBytesWhenAChangeIsTakenBack() {
        Seeds.each(PLANS, random -> {
            var details = AnyPlans.of(random);
            var first = AdList.of(details, Map.of());
            var known = known(first);
            var last = known.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            var changed = Samples.of(details, changed(details.plan(), random));
            var other = AdList.of(changed, known);
            var all = new HashMap<>(known);
            all.putAll(known(other));

            assertThat(other.fresh())
                    .allMatch(ad -> ad.number() > last)
                    .noneMatch(ad -> known.containsKey(ad.identity()));
            assertThat(stamped(details, AdList.of(details, all))).isEqualTo(stamped(details, first));
        });
    }

    @Test
    void givesEveryCellTheSameTemplatesWhenFixed() {
        Seeds.each(PLANS, random -> {
            var details = dealt(AnyPlans.of(random), Strategy.FIXED);
            var templates = details.plan().design().templateIds();

            assertThat(AdList.of(details, Map.of()).ads())
                    .allSatisfy(ad -> assertThat(ad.templateId())
                            .isEqualTo(own(ad.cell(), templates.get(ad.slot() % templates.size()))));
        });
    }

    @Test
    void dealsTemplatesAsEvenlyAsTheirNumbersAllowWhenRandom() {
        Seeds.each(PLANS, random -> {
            var details = dealt(AnyPlans.of(random), Strategy.RANDOM);
            var ads = AdList.of(details, Map.of()).ads();
            for (var angle : details.plan().design().angleIds()) {
                if (TemplateAssignment.isShuffled(details.plan())) {
                    isEven(
                            details,
                            ads.stream()
                                    .filter(ad -> ad.angleId().equals(angle))
                                    .toList());
                    cells(details).forEach(cell -> isEven(details, of(ads, angle, cell)));
                } else {
                    assertThat(ads)
                            .allSatisfy(ad -> assertThat(ad.templateId()).isEqualTo(own(ad.cell(), Samples.id(0))));
                }
            }
        });
    }

    @Test
    void keepsOnlyWaiversOfWhatWasWarnedOf() {
        Seeds.each(PLANS, random -> {
            var warnings = Advice.on(AnyPlans.of(random));
            var waivers = Advice.CODES.stream()
                    .filter(_ -> random.nextBoolean())
                    .collect(Collectors.toMap(code -> code, _ -> Seeds.text(random, "why  ", 5)));
            var expected = new HashMap<String, String>();
            warnings.forEach(warning -> {
                var why = waivers.getOrDefault(warning.code(), "").strip();
                if (!why.isEmpty()) {
                    expected.put(warning.code(), why);
                }
            });

            assertThat(Waivers.told(waivers, warnings)).isEqualTo(expected);
        });
    }

    /** Another number of ads, another order of templates, or an angle less. */
    private static Plan changed(Plan plan, Random random) {
        var design = plan.design();
        return plan.mixing(
                switch (random.nextInt(3)) {
                    case 0 -> design.dealt(design.strategy(), 1 + random.nextInt(12));
                    case 1 -> design.withTemplates(design.templateIds().reversed());
                    default -> design.withAngles(design.angleIds().subList(0, 1));
                });
    }

    private static PlanDetails dealt(PlanDetails details, Strategy strategy) {
        var design = details.plan().design();
        return Samples.of(details, details.plan().mixing(design.dealt(strategy, design.adsPerAngle())));
    }

    private static UUID own(Cell cell, UUID otherwise) {
        var template = cell.of(Layer.TEMPLATE);
        return template.isEmpty() ? otherwise : UUID.fromString(template.getFirst());
    }

    private static void isEven(PlanDetails details, List<PlannedAd> ads) {
        var counts = ads.stream().collect(Collectors.groupingBy(PlannedAd::templateId, Collectors.counting()));
        var numbers = details.plan().design().templateIds().stream()
                .mapToLong(template -> counts.getOrDefault(template, 0L))
                .summaryStatistics();

        assertThat(numbers.getMax() - numbers.getMin()).isLessThanOrEqualTo(1);
    }

    private static List<Cell> cells(PlanDetails details) {
        return details.plan().lifecycle().phase().hasCells() ? Cell.of(details) : List.of(Cell.NONE);
    }

    private static List<PlannedAd> of(List<PlannedAd> ads, UUID angle, Cell cell) {
        return ads.stream()
                .filter(ad -> ad.angleId().equals(angle) && ad.cell().equals(cell))
                .toList();
    }

    private static Map<PlannedAd.Identity, Integer> known(AdList list) {
        return list.fresh().stream().collect(Collectors.toMap(AdList.Fresh::identity, AdList.Fresh::number));
    }

    private static String stamped(PlanDetails details, AdList list) {
        return Payload.of(details, list.ads()).stamped(AT);
    }
}
