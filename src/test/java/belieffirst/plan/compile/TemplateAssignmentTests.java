package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Samples;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateAssignmentTests {

    @Test
    void givesEveryAngleTheSameTemplatesWhenFixed() {
        var design = design(3, Strategy.FIXED, 5);

        assertThat(TemplateAssignment.templates(design, "seed", Samples.id(1)))
                .isEqualTo(TemplateAssignment.templates(design, "seed", Samples.id(2)))
                .containsExactly(Samples.id(200), Samples.id(201), Samples.id(202), Samples.id(200), Samples.id(201));
    }

    @Test
    void isBalancedWithinAnAngleWhateverTheNumbers() {
        for (var templates = 1; templates <= 9; templates++) {
            for (var ads = 1; ads <= 25; ads++) {
                var design = design(templates, Strategy.RANDOM, ads);
                var counts =
                        counts(TemplateAssignment.templates(design, "seed", Samples.id(ads)), design.templateIds());

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
        var design = design(8, Strategy.RANDOM, 8);
        var hands = new HashSet<List<UUID>>();

        for (var angle = 0; angle < 20; angle++) {
            hands.add(TemplateAssignment.templates(design, "seed", Samples.id(angle)));
            assertThat(TemplateAssignment.templates(design, "seed", Samples.id(angle)))
                    .isEqualTo(TemplateAssignment.templates(design, "seed", Samples.id(angle)));
        }

        assertThat(hands).hasSizeGreaterThan(15);
    }

    private static TestDesign design(int templates, Strategy strategy, int ads) {
        var ids =
                IntStream.range(0, templates).mapToObj(i -> Samples.id(200 + i)).toList();
        return TestDesign.EMPTY.withTemplates(ids).dealt(strategy, ads);
    }

    private static List<Long> counts(List<UUID> dealt, List<UUID> templates) {
        var byTemplate = dealt.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return templates.stream()
                .map(template -> byTemplate.getOrDefault(template, 0L))
                .toList();
    }
}
