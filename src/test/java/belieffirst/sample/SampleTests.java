package belieffirst.sample;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.OrganizationFounded;
import belieffirst.library.EntryCounts;
import belieffirst.library.LibraryTestHome;
import belieffirst.library.Query;
import belieffirst.testing.EachHome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@EachHome
class SampleTests extends LibraryTestHome {

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private EntryCounts holdings;

    @Autowired
    private SampleBrand brand;

    @Test
    void fillsANewOrganizationOnce() {
        var anna = founder();

        as(anna, () -> {
            found(anna);
            found(anna);

            assertThat(counts())
                    .isEqualTo(Map.ofEntries(
                            Map.entry("brands", 1),
                            Map.entry("products", 1),
                            Map.entry("offers", 2),
                            Map.entry("personas", 4),
                            Map.entry("sub-layers", 7),
                            Map.entry("identity-values", 3),
                            Map.entry("jobs", 5),
                            Map.entry("problems", 3),
                            Map.entry("angles", 7),
                            Map.entry("mechanisms", 3),
                            Map.entry("benefits", 4),
                            Map.entry("proofs", 3),
                            Map.entry("hooks", 52),
                            Map.entry("templates", 12),
                            Map.entry("formats", 4)));
            return true;
        });
    }

    @Test
    void leavesAnOrganizationThatHasBrandsAlone() {
        var anna = founder();

        as(anna, () -> {
            add("brands", Map.of("name", "Ours"));
            found(anna);

            assertThat(holdings.all().stream()
                            .mapToInt(EntryCounts.Holding::count)
                            .sum())
                    .isEqualTo(1);
            return true;
        });
    }

    @Test
    void isAddedOnceWhateverElseThereIs() {
        var anna = founder();

        as(anna, () -> {
            add("brands", Map.of("name", "Ours"));
            add("identity-values", Map.of("name", "natural ONLY"));
            add("formats", Map.of("name", "Carousel", "kind", "carousel", "aspect_ratio", "4:5"));
            var added = brand.add();
            var again = brand.add();

            assertThat(added.now()).isTrue();
            assertThat(again.now()).isFalse();
            assertThat(again.sentence()).contains("already");
            assertThat(again.brand().id()).isEqualTo(added.brand().id());
            assertThat(counts())
                    .containsEntry("brands", 2)
                    .containsEntry("products", 1)
                    .containsEntry("identity-values", 3)
                    .containsEntry("formats", 4)
                    .containsEntry("templates", 12);
            assertThat(entries.list(kinds.of("templates"), Query.first(50)).items())
                    .allMatch(template ->
                            template.text("brand_id").equals(added.brand().id().toString()));
            return true;
        });
    }

    @Test
    void isFoundWhenItWasRenamedOrArchived() {
        var anna = founder();

        as(anna, () -> {
            var added = brand.add().brand();
            entries.change(kinds.of("brands"), added.id(), null, object(Map.of("name", "Ours now")));
            entries.archive(kinds.of("brands"), added.id(), null);

            assertThat(brand.add().sentence()).contains("archived");
            assertThat(counts()).containsEntry("products", 1);
            return true;
        });
    }

    @Test
    void isAddedOnceByTwoAtOnce() throws Exception {
        var anna = founder();
        try (var two = Executors.newFixedThreadPool(2)) {
            var presses = two.invokeAll(
                    Collections.nCopies(2, () -> as(anna, () -> brand.add().now())));

            assertThat(List.of(presses.getFirst().get(), presses.getLast().get()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(as(anna, this::counts)).containsEntry("brands", 1).containsEntry("hooks", 52);
    }

    private Map<String, Integer> counts() {
        return holdings.all().stream()
                .collect(Collectors.toMap(holding -> holding.shelf().word(), EntryCounts.Holding::count));
    }

    /** As when an organization is founded; the tests' own product leaves the sample out. */
    private void found(Somebody somebody) {
        var sample = new Sample(true, brand, kinds, entries);
        transactions.executeWithoutResult(
                _ -> sample.fill(new OrganizationFounded(somebody.organization(), somebody.account())));
    }
}
