package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ListQueryTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void asksForFiftyRowsFromTheBeginning() {
        assertThat(ListQuery.of(request)).isEqualTo(new ListQuery(50, Cursor.START));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100"})
    void takesALimitWithinBounds(String limit) {
        request.setParameter("limit", limit);

        assertThat(ListQuery.of(request).limit()).isEqualTo(Integer.parseInt(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "", "1.5", "99999999999"})
    void refusesAnyOther(String limit) {
        request.setParameter("limit", limit);

        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> ListQuery.of(request));
    }
}
