package belieffirst.sample;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.OrganizationFounded;
import belieffirst.library.Holdings;
import belieffirst.library.LibraryTestHome;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class SampleTests extends LibraryTestHome {

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Holdings holdings;

    @Test
    void fillsANewOrganizationOnce() {
        var anna = founder();

        as(anna, () -> {
            found(anna);
            found(anna);

            assertThat(holdings.all().stream()
                            .collect(Collectors.toMap(holding -> holding.shelf().word(), Holdings.Holding::count)))
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

            assertThat(holdings.all().stream().mapToInt(Holdings.Holding::count).sum())
                    .isEqualTo(1);
            return true;
        });
    }

    /** As when an organization is founded; the tests' own product leaves the sample out. */
    private void found(Somebody somebody) {
        var sample = new Sample(new SampleFiles(json), shelves, entries);
        transactions.executeWithoutResult(
                _ -> sample.fill(new OrganizationFounded(somebody.organization(), somebody.account())));
    }
}
