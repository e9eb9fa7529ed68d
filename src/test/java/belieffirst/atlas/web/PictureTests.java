package belieffirst.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.atlas.MapNode;
import belieffirst.atlas.MapNode.Level;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The map as a picture: nothing of it lies on anything else. */
class PictureTests {

    private static final MapNode BRAND = place(
            Level.BRAND,
            "Wonder Paws",
            place(
                    Level.PRODUCT,
                    "Collagen 3X Drops",
                    place(Level.PERSONA, "The Big-Dog Owner Watching the Stairs"),
                    place(Level.PERSONA, "Support the joints with ingredients I can stand behind"),
                    place(Level.NO_PERSONA, "Nothing tried yet")));

    private final Picture picture = Picture.of(new MapView(List.of(BRAND), (String) null, null, null));

    @Test
    void keepsKnobsAndLinesOffBoxes() {
        assertThat(picture.boxes()).hasSize(5).allSatisfy(box -> {
            assertThat(box.knob() - 12).isGreaterThan(box.width());
            assertThat(picture.boxes())
                    .filteredOn(other -> other.x() > box.x())
                    .allMatch(other -> other.x() > box.x() + box.knob() + 12);
        });
        assertThat(picture.width()).isGreaterThan(picture.boxes().getLast().x() + 228);
    }

    @Test
    void drawsOneTrunkThatOthersLeave() {
        assertThat(picture.lines()).extracting(Picture.Line::path).doesNotHaveDuplicates();
        assertThat(picture.lines())
                .filteredOn(line -> line.path().contains("V"))
                .hasSize(1);
        assertThat(picture.lines())
                .filteredOn(line -> line.path().contains("Q"))
                .hasSize(2);
        assertThat(picture.boxes().stream().map(Picture.Box::y).distinct()).hasSize(3);
    }

    @Test
    void cutsNoNameThatHasRoomAndKeepsTextInItsBox() {
        var lines = picture.boxes().get(3).lines();

        assertThat(lines).containsExactly("Support the joints with", "ingredients I can stand behind");
        assertThat(22 + 15 * lines.size()).isLessThan(Picture.Box.HEIGHT - 4);
    }

    private static MapNode place(Level level, String name, MapNode... below) {
        var id = new UUID(0, IntStream.range(0, name.length()).map(name::charAt).sum());
        return new MapNode(level, "%08x".formatted(id.getLeastSignificantBits()), id, name, null, "", List.of(below));
    }
}
