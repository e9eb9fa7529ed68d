package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Samples;
import belieffirst.plan.layer.Mix;
import belieffirst.plan.layer.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealTests {

    @Test
    void givesEveryAngleTheSameTemplatesWhenFixed() {
        var mix = mix(3, Strategy.FIXED, 5);

        assertThat(Deal.templates(mix, "seed", Samples.id(1)))
                .isEqualTo(Deal.templates(mix, "seed", Samples.id(2)))
                .containsExactly(Samples.id(200), Samples.id(201), Samples.id(202), Samples.id(200), Samples.id(201));
    }

    @Test
    void isBalancedWithinAnAngleWhateverTheNumbers() {
        for (var templates = 1; templates <= 9; templates++) {
            for (var ads = 1; ads <= 25; ads++) {
                var mix = mix(templates, Strategy.RANDOM, ads);
                var counts = counts(Deal.templates(mix, "seed", Samples.id(ads)), mix.templateIds());

                assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(ads);
                assertThat(counts.stream().mapToLong(Long::longValue).max().orElseThrow()
                                - counts.stream()
                                        .mapToLong(Long::longValue)
                                        .min()
                                        .orElseThrow())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void dealsTheSameHandForTheSameSeedAndOthersForOthers() {
        var mix = mix(8, Strategy.RANDOM, 8);
        var hands = new HashSet<List<UUID>>();

        for (var angle = 0; angle < 20; angle++) {
            hands.add(Deal.templates(mix, "seed", Samples.id(angle)));
            assertThat(Deal.templates(mix, "seed", Samples.id(angle)))
                    .isEqualTo(Deal.templates(mix, "seed", Samples.id(angle)));
        }

        assertThat(hands).hasSizeGreaterThan(15);
    }

    private static Mix mix(int templates, Strategy strategy, int ads) {
        var ids =
                IntStream.range(0, templates).mapToObj(i -> Samples.id(200 + i)).toList();
        return Mix.EMPTY.withTemplates(ids).dealt(strategy, ads);
    }

    private static List<Long> counts(List<UUID> dealt, List<UUID> templates) {
        var byTemplate = dealt.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return templates.stream()
                .map(template -> byTemplate.getOrDefault(template, 0L))
                .toList();
    }
}
