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
                    .isEqualTo(Map.of(
                            "brands",
                            1,
                            "products",
                            1,
                            "offers",
                            2,
                            "personas",
                            4,
                            "jobs",
                            5,
                            "angles",
                            7,
                            "hooks",
                            52,
                            "templates",
                            12));
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
