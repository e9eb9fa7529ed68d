package belieffirst.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.atlas.MapNode;
import belieffirst.atlas.MapNode.Level;
import belieffirst.atlas.Outcome;
import java.util.List;
import java.util.Map;
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

    /** The number of boxes to the right of one. */
    private static final Map<Level, Integer> BESIDE =
            Map.of(Level.BRAND, 4, Level.PRODUCT, 3, Level.PERSONA, 0, Level.NO_PERSONA, 0);

    /** The width of a letter of a tally on average, and somewhat more. */
    private static final double LETTER = 6;

    private final Picture picture = Picture.of(new MapView(List.of(BRAND), (String) null, null, null));

    @Test
    void keepsKnobsAndLinesOffBoxes() {
        assertThat(picture.boxes()).hasSize(5).allSatisfy(box -> {
            assertThat(box.knob() - 12).isGreaterThan(box.width());
            var beside = picture.boxes().stream()
                    .filter(other -> other.x() > box.x())
                    .toList();
            assertThat(beside).hasSize(BESIDE.getOrDefault(box.node().level(), 0));
            assertThat(beside).allSatisfy(other -> assertThat(other.x()).isGreaterThan(box.x() + box.knob() + 12));
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

    @Test
    void keepsTheLongestTallyInTheBoxOfEachLevel() {
        var beliefs = IntStream.range(0, 1000)
                .mapToObj(i -> belief(i < 12 ? Outcome.CONFIRMED : Outcome.UNTESTED))
                .toList();
        var job = new MapNode(Level.JOB, "j", new UUID(0, 1), "Stairs", null, "It has more.", beliefs);
        var place = place(Level.BRAND, "Brand", place(Level.PRODUCT, "Drops", place(Level.PERSONA, "Owner", job)));
        var drawn = Picture.of(new MapView(List.of(place), (String) null, null, null))
                .boxes();

        assertThat(place.tally()).isEqualTo("more than 1,000 angles, 12 confirmed");
        assertThat(drawn).hasSize(4).allSatisfy(box -> {
            assertThat(box.node().shortTally()).isEqualTo("1,000+ angles, 12 confirmed");
            assertThat(box.textAt() + box.node().shortTally().length() * LETTER + 12)
                    .isLessThan(box.width());
        });
    }

    private static MapNode belief(Outcome outcome) {
        return new MapNode(Level.ANGLE, "a", new UUID(0, 2), "Early sign", outcome, "", List.of());
    }

    private static MapNode place(Level level, String name, MapNode... below) {
        var id = new UUID(0, IntStream.range(0, name.length()).map(name::charAt).sum());
        return new MapNode(level, "%08x".formatted(id.getLeastSignificantBits()), id, name, null, "", List.of(below));
    }
}
