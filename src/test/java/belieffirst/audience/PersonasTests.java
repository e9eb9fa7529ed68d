package belieffirst.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.library.LibraryTestHome;
import belieffirst.library.Query;
import belieffirst.testing.EachHome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EachHome
class PersonasTests extends LibraryTestHome {

    @Autowired
    private Personas personas;

    @Test
    void unitesLinkedPersonasWithThoseMadeForTheProduct() {
        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Wonder Paws")).id();
            var product =
                    add("products", Map.of("name", "Drops", "brand_id", brand)).id();
            var linked = add("personas", Map.of("name", "Zoe", "brand_id", brand));
            var both = add("personas", Map.of("name", "bea", "brand_id", brand, "product_id", product));
            var made = add("personas", Map.of("name", "Ann", "brand_id", brand, "product_id", product));
            add("personas", Map.of("name", "Nobody’s", "brand_id", brand));
            personas.link(product, linked.id(), true);
            personas.link(product, both.id(), false);

            assertThat(ids(product)).containsExactly(linked.id(), made.id(), both.id());

            personas.link(product, both.id(), true);
            assertThat(ids(product)).containsExactly(both.id(), made.id(), linked.id());
            assertThat(entries.list(kinds.of("personas"), Query.first(10).under("product_id", product))
                            .items())
                    .containsExactly(both, made, linked);

            personas.unlink(product, linked.id());
            assertThat(ids(product)).containsExactly(both.id(), made.id());
            return true;
        });
    }

    @Test
    void linksNothingOfAnotherOrganization() {
        var theirs = as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Theirs")).id();
            return add("products", Map.of("name", "Drops", "brand_id", brand)).id();
        });

        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Ours")).id();
            var persona =
                    add("personas", Map.of("name", "Linda", "brand_id", brand)).id();

            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> personas.link(theirs, persona, true));
            return true;
        });
    }

    @Test
    void findsCandidatesInEveryShapeThatTheFieldKeeps() {
        as(founder(), () -> {
            var brand = add("brands", Map.of("name", "Wonder Paws")).id();
            var sorted = Map.of("social", List.of("Be heard"), "emotional", List.of("Feel calm"));
            var top = add("personas", Map.of("name", "Top", "brand_id", brand, "outcomes_jtbd", sorted));
            var nested = add(
                    "personas",
                    Map.of("name", "Nested", "brand_id", brand, "domain_sentiment", Map.of("outcomes_jtbd", sorted)));
            var plain =
                    add("personas", Map.of("name", "Plain", "brand_id", brand, "outcomes_jtbd", List.of("Feel calm")));

            assertThat(JobCandidate.in(Persona.of(top)))
                    .containsExactly(new JobCandidate("Feel calm", "emotional"), new JobCandidate("Be heard", "social"))
                    .isEqualTo(JobCandidate.in(Persona.of(nested)));
            assertThat(JobCandidate.in(Persona.of(plain))).containsExactly(new JobCandidate("Feel calm", "unsorted"));
            return true;
        });
    }

    private List<UUID> ids(UUID product) {
        return personas.forProduct(product).stream().map(Persona::id).toList();
    }
}
