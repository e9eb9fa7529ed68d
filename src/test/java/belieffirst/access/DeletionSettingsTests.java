package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionSettingsTests {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 366})
    void refuseAStartOutOfRange(int days) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new DeletionSettings(days))
                .withMessage("BELIEF_FIRST_DELETION_DAYS is %d: set 1 to 365 days.".formatted(days));
    }

    @Test
    void takeADayAndAYear() {
        assertThat(new DeletionSettings(1).days()).isOne();
        assertThat(new DeletionSettings(365).days()).isEqualTo(365);
    }
}
