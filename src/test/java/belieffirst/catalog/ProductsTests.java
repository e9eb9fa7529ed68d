package belieffirst.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.library.LibraryTestHome;
import belieffirst.testing.EachHome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EachHome
class ProductsTests extends LibraryTestHome {

    @Autowired
    private Products products;

    @Autowired
    private Offers offers;

    @Test
    void searchesOneBrandWithFewerAndFewerWords() {
        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Wonder Paws"));
            var other = add("brands", Map.of("name", "Other"));
            add("products", Map.of("name", "Collagen 3X Drops", "brand_id", brand.id()));
            add("products", Map.of("name", "Wonder Paws Shampoo", "brand_id", other.id()));

            assertThat(names(products.search("Paws Collagen 3X"))).containsExactly("Collagen 3X Drops");
            assertThat(names(products.search(brand.id(), "Wonder Paws Collagen")))
                    .containsExactly("Collagen 3X Drops");
            assertThat(names(products.search(brand.id(), ""))).containsExactly("Collagen 3X Drops");
            return true;
        });
    }

    @Test
    void showsEachBenefitOnceWhicheverColumnHoldsIt() {
        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Wonder Paws"));
            var product = add(
                    "products",
                    Map.of(
                            "name", "Drops",
                            "brand_id", brand.id(),
                            "benefits", List.of("Less itching"),
                            "key_benefits", List.of("less itching", "Stronger nails")));

            assertThat(Product.of(product).facts().benefits()).containsExactly("Less itching", "Stronger nails");
            assertThat(Product.of(product).facts().rules().guarantee()).isEmpty();
            return true;
        });
    }

    @Test
    void offersOnlyTheNewestActiveVersion() {
        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Wonder Paws"));
            var product = add("products", Map.of("name", "Drops", "brand_id", brand.id()));
            var first = add("offers", Map.of("name", "20% off", "product_id", product.id()));
            add("offers", Map.of("name", "Asleep", "product_id", product.id(), "active", false));
            var second = offers.change(first.id(), first.version(), object(Map.of("name", "30% off")));

            assertThat(offers.current(product.id())).containsExactly(second);
            assertThat(offers.get(first.id()).name()).isEqualTo("20% off");
            return true;
        });
    }

    private static List<String> names(List<Product> found) {
        return found.stream().map(Product::name).toList();
    }
}
