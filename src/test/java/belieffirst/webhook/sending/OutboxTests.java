package belieffirst.webhook.sending;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.StartRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OutboxTests {

    private final JdbcClient nowhere = JdbcClient.create(new DriverManagerDataSource());

    /** A message is tried for three days, so it is kept for longer. */
    @ParameterizedTest
    @ValueSource(ints = {3, 3_651})
    void refusesAStartWithDaysOutOfRange(int days) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Outbox(nowhere, days))
                .withMessage("BELIEF_FIRST_WEBHOOKS_KEPT_DAYS is %d: set 4 to 3650 days.".formatted(days));
    }
}
