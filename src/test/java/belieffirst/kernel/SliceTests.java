package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SliceTests {

    @Test
    void isWholeWhereNoRowIsLeft() {
        var slice = Slice.cut(List.of("a", "b"), 2, row -> "after " + row);

        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.hasMore()).isFalse();
    }

    @Test
    void goesOnAfterItsLastRow() {
        var slice = Slice.cut(List.of("a", "b", "c"), 2, row -> "after " + row);

        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.next()).isEqualTo("after b");
        assertThat(slice.map(row -> row.toUpperCase(Locale.ROOT)).items()).containsExactly("A", "B");
        assertThat(slice.map(String::length).next()).isEqualTo("after b");
    }

    @Test
    void ofNothingIsTheEnd() {
        assertThat(Slice.cut(List.<String>of(), 50, row -> row).hasMore()).isFalse();
    }
}
