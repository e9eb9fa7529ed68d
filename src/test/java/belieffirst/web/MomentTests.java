package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTests {

    private static final Instant WINTER = Instant.parse("2026-11-04T23:30:00Z");

    @Test
    void isOfUtcIfNobodyChoseAZone() {
        assertThat(Moment.said(WINTER)).isEqualTo("4 Nov 2026, 23:30 UTC");
    }

    @Test
    void namesTheZoneAndChangesTheDayWithIt() {
        var zurich = ZoneId.of("Europe/Zurich");

        assertThat(Moment.said(WINTER, zurich)).isEqualTo("5 Nov 2026, 00:30 CET");
        assertThat(Moment.said(Instant.parse("2026-07-04T12:00:00Z"), zurich)).isEqualTo("4 Jul 2026, 14:00 CEST");
    }
}
