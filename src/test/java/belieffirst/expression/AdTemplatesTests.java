package belieffirst.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.library.Entry;
import belieffirst.library.LibraryTestHome;
import belieffirst.testing.EachHome;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EachHome
class AdTemplatesTests extends LibraryTestHome {

    @Autowired
    private AdTemplates templates;

    @Autowired
    private Hooks hooks;

    @Test
    void prefersTheBrandsOwnTemplate() {
        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Wonder Paws")).id();
            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> templates.briefFor(brand));

            var global = add("templates", Map.of("name", "Anybody’s", "instructions", "Plain words."));
            assertThat(templates.briefFor(brand)).isEqualTo(AdTemplate.of(global));

            var own = add("templates", Map.of("name", "Stairs", "instructions", "A dog.", "brand_id", brand));
            add("templates", Map.of("name", "Asleep", "instructions", "-", "brand_id", brand, "active", false));
            assertThat(templates.briefFor(brand)).isEqualTo(AdTemplate.of(own));
            assertThat(templates.forBrand(brand)).containsExactly(AdTemplate.of(own), AdTemplate.of(global));
            return true;
        });
    }

    @Test
    void listsTheStrongestHooksFirstAndThoseWithoutScoreLast() {
        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Wonder Paws")).id();
            var product =
                    add("products", Map.of("name", "Drops", "brand_id", brand)).id();
            var unknown = hook(product, Map.of());
            var weak = hook(product, Map.of("impact_score", 0));
            var strong = hook(product, Map.of("impact_score", 21));
            hook(product, Map.of("impact_score", 20, "active", false));

            assertThat(hooks.forProduct(product, 50)).containsExactly(strong, weak, unknown);
            assertThat(hooks.forProduct(product, 1)).containsExactly(strong);
            assertThat(hooks.count(product)).isEqualTo(3);
            return true;
        });
    }

    private Entry hook(Object product, Map<String, ?> more) {
        var fields = new HashMap<String, Object>(more);
        fields.putAll(Map.of("text", "He waited.", "category", "timeline", "product_id", product));
        return add("hooks", fields);
    }
}
