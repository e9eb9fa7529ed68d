package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.compile.AdCode;
import belieffirst.plan.compile.AdList;
import belieffirst.plan.compile.PlannedAd;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import belieffirst.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that hold for the cells and ads of any valid plan; five hundred of them are drawn with a fixed seed. */
class CellTests {

    private static final List<String> KINDS =
            List.of("environment_context", "asset_specific", "lifestyle_usage", "geography_locale");

    static Stream<PlanDetails> anyPlan() {
        var random = new Random(20261125);
        return IntStream.range(0, Seeds.most(500)).mapToObj(_ -> drawn(random));
    }

    @ParameterizedTest
    @MethodSource("anyPlan")
    void areExactlyTheProductOfWhatVaries(PlanDetails details) {
        var cells = Cell.of(details);

        assertThat((long) cells.size()).isEqualTo(expected(details)).isEqualTo(Cell.count(details));
        assertThat(cells.stream().map(Cell::picks)).doesNotHaveDuplicates();
        assertThat(cells).allSatisfy(cell -> assertThat(cell.picks().keySet()).isEqualTo(varying(details)));
        assertThat(cells)
                .extracting(Cell::number)
                .isEqualTo(IntStream.rangeClosed(1, cells.size()).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("anyPlan")
    void giveEachTheSameNumberOfAdsAndEveryAdACodeThatDecodesToIt(PlanDetails details) {
        var list = AdList.of(details, Map.of());
        var ads = list.ads();
        var each = details.plan().design().adsPerAngle();

        assertThat(ads.stream()
                        .collect(Collectors.groupingBy(PlannedAd::cell, Collectors.counting()))
                        .values())
                .allMatch(count -> count == each);
        assertThat(ads).extracting(PlannedAd::code).doesNotHaveDuplicates();
        assertThat(ads).allSatisfy(ad -> {
            assertThat(ad.code().planKey()).isEqualTo(details.plan().key());
            assertThat(AdCode.in("copy of " + ad.code().text().toLowerCase(Locale.ROOT) + " 2"))
                    .contains(ad.code());
        });
        assertThat(list.fresh().stream().map(AdList.Fresh::identity)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("anyPlan")
    void keepTemplatesEven(PlanDetails details) {
        var ads = AdList.of(details, Map.of()).ads();
        var phase = details.plan().lifecycle().phase();
        var templates = details.plan().design().templateIds();

        var cells = ads.stream().collect(Collectors.groupingBy(PlannedAd::cell)).values();
        if (phase.varies(Layer.TEMPLATE)) {
            assertThat(cells)
                    .allMatch(cell ->
                            cell.stream().map(PlannedAd::templateId).distinct().count() == 1);
            return;
        }
        assertThat(cells).allMatch(cell -> spread(cell, templates) <= 1);
        if (details.plan().design().strategy() == Strategy.RANDOM) {
            assertThat(spread(ads, templates)).isLessThanOrEqualTo(1);
        } else {
            assertThat(cells.stream()
                            .map(cell ->
                                    cell.stream().map(PlannedAd::templateId).toList())
                            .distinct())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("anyPlan")
    void keepTheirCodesWhenOthersComeAndGo(PlanDetails details) {
        var first = AdList.of(details, Map.of());
        var known = first.fresh().stream().collect(Collectors.toMap(AdList.Fresh::identity, AdList.Fresh::number));

        var again = AdList.of(details, known);

        assertThat(again.fresh()).isEmpty();
        assertThat(again.ads()).isEqualTo(first.ads());
    }

    private static Set<Layer> layers(List<Layer> layers) {
        return new HashSet<>(layers);
    }

    private static long spread(List<PlannedAd> ads, List<UUID> templates) {
        var counts = templates.stream()
                .map(template -> ads.stream()
                        .filter(ad -> ad.templateId().equals(template))
                        .count())
                .toList();
        return counts.stream().max(Long::compare).orElseThrow()
                - counts.stream().min(Long::compare).orElseThrow();
    }

    /** A plan without a proof says nothing of proofs. */
    private static Set<Layer> varying(PlanDetails details) {
        var layers = layers(details.plan().lifecycle().phase().varies());
        if (details.layer(Layer.PROOF).isEmpty()) {
            layers.remove(Layer.PROOF);
        }
        return layers;
    }

    private static long expected(PlanDetails details) {
        return switch (details.plan().lifecycle().phase()) {
            case SUB_LAYERS -> {
                var kinds = details.layer(Layer.SUBLAYER).stream()
                        .collect(Collectors.groupingBy(PlanDetails.Row::kind, Collectors.counting()));
                yield kinds.isEmpty() ? 1 : 1 + kinds.values().stream().reduce(1L, (one, other) -> one * other);
            }
            case MECHANISM_AND_PROBLEM -> times(details, Layer.MECHANISM, Layer.PROBLEM);
            case BENEFIT_AND_MESSAGING -> times(details, Layer.BENEFIT, Layer.PROOF, Layer.DENSITY);
            case FORMAT_AND_SCALE ->
                Math.max(1, details.layer(Layer.FORMAT).size())
                        * (long) details.templates().size();
            case DISCOVERY, CONFIRMATION -> throw new IllegalStateException("no cells");
        };
    }

    private static long times(PlanDetails details, Layer... layers) {
        return List.of(layers).stream()
                .mapToLong(layer -> Math.max(1, details.layer(layer).size()))
                .reduce(1, (one, other) -> one * other);
    }

    private static PlanDetails drawn(Random random) {
        var phase = Phase.of(3 + random.nextInt(4));
        var design = TestDesign.EMPTY.dealt(List.of(Strategy.values()).get(random.nextInt(2)), 1 + random.nextInt(7));
        var sublayers = new ArrayList<PlanDetails.Row>();
        for (var i = 0; i < random.nextInt(6); i++) {
            sublayers.add(Samples.sublayer(300 + i, KINDS.get(random.nextInt(KINDS.size())), "Row " + i));
        }
        var densities = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> Samples.density(List.of(Density.values()).get(i)))
                .toList();
        return Samples.later(
                phase,
                design,
                Map.of(
                        Layer.SUBLAYER, sublayers,
                        Layer.MECHANISM, rows(random, 310),
                        Layer.PROBLEM, rows(random, 320),
                        Layer.BENEFIT, rows(random, 330),
                        Layer.PROOF, rows(random, 350),
                        Layer.DENSITY, densities,
                        Layer.FORMAT, rows(random, 340)));
    }

    private static List<PlanDetails.Row> rows(Random random, int from) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> Samples.benefit(from + i, "Row " + i))
                .toList();
    }
}
