package belieffirst.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.testing.EachHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachHome
class EntriesTests extends LibraryTestHome {

    private Somebody anna;

    @BeforeEach
    void found() {
        anna = founder();
    }

    @Test
    void keepsEveryKind() {
        as(anna, () -> {
            for (var sample : SampleEntries.ofEveryKind(this).entrySet()) {
                var kind = kinds.of(sample.getKey());
                var added = sample.getValue();

                assertThat(entries.get(kind, added.id())).isEqualTo(added);
                assertThat(entries.list(kind, Query.first(10)).items()).contains(added);

                var changed = entries.change(
                        kind,
                        added.id(),
                        added.version(),
                        object(Map.of(kind.listing().title(), "Changed")));
                assertThat(changed.text(kind.listing().title())).isEqualTo("Changed");

                var archived = entries.archive(kind, changed.id(), changed.version());
                assertThat(archived.archived()).isTrue();
                assertThat(entries.list(kind, Query.first(10)).items()).isEmpty();

                entries.restore(kind, archived.id(), null);
                assertThat(entries.list(kind, Query.first(10)).items()).hasSize(1);
            }
            return true;
        });
    }

    @Test
    void hidesAnotherOrganizationsBrands() {
        var theirs = as(founder(), () -> add("brands", Map.of("name", "Theirs")));
        var brands = kinds.of("brands");

        as(anna, () -> {
            assertThat(entries.list(brands, Query.first(10)).items()).isEmpty();
            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> entries.get(brands, theirs.id()));
            assertThatExceptionOfType(Refusal.NotFound.class)
                    .isThrownBy(() -> entries.change(brands, theirs.id(), null, object(Map.of("name", "Mine"))));
            assertThatExceptionOfType(Refusal.NotFound.class)
                    .isThrownBy(() -> entries.archive(brands, theirs.id(), theirs.version()));
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .isThrownBy(() -> add("products", Map.of("name", "Drops", "brand_id", theirs.id())))
                    .satisfies(refusal ->
                            assertThat(refusal.fields()).containsEntry("/brand_id", "There is no such brand."));
            return true;
        });
    }

    @Test
    void refusesAViewerWhoWrites() {
        var brand = as(anna, () -> add("brands", Map.of("name", "Ours")));
        var viewer = colleague(anna, "viewer");

        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> as(viewer, () -> add("brands", Map.of("name", "Mine"))));
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> as(
                        viewer,
                        () -> entries.change(kinds.of("brands"), brand.id(), null, object(Map.of("name", "Mine")))));
    }

    @Test
    void listsInPartsThatMeetWithoutGapOrDouble() {
        as(anna, () -> {
            for (var name : List.of("Echo", "alpha", "Delta", "bravo", "Charlie")) {
                add("brands", Map.of("name", name));
            }
            var names = new ArrayList<String>();
            var cursor = Cursor.START;
            for (int part = 0; part < 3; part++) {
                var slice = entries.list(kinds.of("brands"), new Query(Map.of(), null, Query.Among.KEPT, cursor, 2));
                slice.items().forEach(entry -> names.add(entry.text("name")));
                cursor = Cursor.of(slice.next());
            }

            assertThat(names).containsExactly("alpha", "bravo", "Charlie", "Delta", "Echo");
            assertThat(cursor).isEqualTo(Cursor.START);
            return true;
        });
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        var brands = kinds.of("brands");
        var read = as(anna, () -> add("brands", Map.of("name", "Wonder Paws")));
        as(anna, () -> entries.change(brands, read.id(), read.version(), object(Map.of("brand_code", "wp"))));

        assertThatExceptionOfType(Refusal.Stale.class)
                .isThrownBy(() -> as(
                        anna,
                        () -> entries.change(brands, read.id(), read.version(), object(Map.of("brand_code", "X")))));
        assertThat(as(anna, () -> entries.get(brands, read.id())).text("brand_code"))
                .isEqualTo("WP");
    }

    @Test
    void mergesAPatchIntoWhatIsThere() {
        as(anna, () -> {
            var brand = add("brands", Map.of("name", "Ours"));
            var persona = add(
                    "personas",
                    Map.of(
                            "name",
                            "Linda",
                            "brand_id",
                            brand.id(),
                            "demographics",
                            Map.of("gender", "Women", "pets", "A cat")));
            var patch = json.object("{\"demographics\":{\"gender\":null,\"age_range\":\"48 to 66\"}}");

            var changed = entries.change(kinds.of("personas"), persona.id(), null, patch);

            assertThat(changed.json("demographics"))
                    .isEqualTo(json.tree(Map.of("age_range", "48 to 66", "pets", "A cat")));
            return true;
        });
    }

    @Test
    void makesAFreeSlugFromTheName() {
        as(anna, () -> {
            var brand = add("brands", Map.of("name", "Crème & Brûlée"));
            var first = add("products", Map.of("name", "Drops!", "brand_id", brand.id()));
            var second = add("products", Map.of("name", "Drops", "brand_id", brand.id()));

            assertThat(brand.text("slug")).isEqualTo("creme-brulee");
            assertThat(first.text("slug")).isEqualTo("drops");
            assertThat(second.text("slug")).isEqualTo("drops-2");
            return true;
        });
    }

    @Test
    void namesTheFieldThatIsTaken() {
        as(anna, () -> add("brands", Map.of("name", "Wonder Paws")));

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> as(anna, () -> add("brands", Map.of("name", "Wonder Paws", "slug", "other"))))
                .satisfies(
                        refusal -> assertThat(refusal.fields()).containsEntry("/name", "Another brand has this name."));
    }

    @Test
    void changesNothingThatIsArchived() {
        as(anna, () -> {
            var brands = kinds.of("brands");
            var brand = add("brands", Map.of("name", "Old"));
            entries.archive(brands, brand.id(), null);

            assertThatExceptionOfType(Refusal.Conflict.class)
                    .isThrownBy(() -> entries.change(brands, brand.id(), null, object(Map.of("name", "New"))));
            return true;
        });
    }

    @Test
    void asksForFewerWordsWhileNothingIsFound() {
        as(anna, () -> {
            add("brands", Map.of("name", "Collagen 3X Drops"));
            add("brands", Map.of("name", "Shampoo_100%"));

            assertThat(found("collagen 3x")).containsExactly("Collagen 3X Drops");
            assertThat(found("Wonder Paws Collagen 3X")).containsExactly("Collagen 3X Drops");
            assertThat(found("Collagen tablets")).containsExactly("Collagen 3X Drops");
            assertThat(found("_100%")).containsExactly("Shampoo_100%");
            assertThat(found("%")).containsExactly("Shampoo_100%");
            assertThat(found("nothing like it")).isEmpty();
            return true;
        });
    }

    private List<String> found(String words) {
        return entries.list(kinds.of("brands"), Query.first(10).matching(words)).items().stream()
                .map(entry -> entry.text("name"))
                .toList();
    }
}
