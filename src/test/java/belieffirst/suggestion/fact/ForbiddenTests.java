package belieffirst.suggestion.fact;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.catalog.Brand;
import belieffirst.catalog.Product;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ForbiddenTests {

    private static final Jsonb JSON = new Jsonb();

    @ParameterizedTest(name = "{0} in “{1}”: {2}")
    @CsvFileSource(resources = "/suggestion/forbidden.csv", numLinesToSkip = 1, delimiter = '|')
    void meetsWholeWordsAndPhrasesAlone(String term, String text, boolean met) {
        assertThat(Forbidden.claims(List.of(term)).in(text).isPresent()).isEqualTo(met);
    }

    @Test
    void knowsTheRulesOfBrandAndProduct() {
        var known = new RequestContext(
                brand("cures", "FDA approved"),
                product("{\"prohibited_claims\": [\"fda approved\"], \"banned_terms\": [\"Zesty Paws\"]}"),
                null,
                null,
                null,
                null,
                null);

        var forbidden = Forbidden.of(known);

        assertThat(forbidden.in("A cure at last")).contains("cures");
        assertThat(forbidden.in("Better than Zesty Paws’s chews")).contains("Zesty Paws");
        assertThat(forbidden.in("Money-back, of course")).contains("money back");
        assertThat(forbidden.told())
                .filteredOn(told -> told.text().equalsIgnoreCase("FDA approved"))
                .hasSize(1);
    }

    @Test
    void letsAGuaranteeBeNamedThatIsOnRecord() {
        var known = new RequestContext(null, product("{\"guarantee\": \"30 days\"}"), null, null, null, null, null);

        assertThat(Forbidden.of(known).in("Guaranteed for 30 days, money back")).isEmpty();
    }

    private static Brand brand(String... disallowed) {
        var row = JSON.object().put("id", Samples.id(2).toString());
        List.of(disallowed).forEach(row.putArray("disallowed_claims")::add);
        return Brand.of(row);
    }

    private static Product product(String rules) {
        return Product.of(JSON.object(rules)
                .put("id", Samples.id(3).toString())
                .put("brand_id", Samples.id(2).toString()));
    }
}
