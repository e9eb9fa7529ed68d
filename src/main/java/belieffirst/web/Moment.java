package belieffirst.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as pages say it: 4 Nov 2026, 09:30 UTC. */
public final class Moment {

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moment() {}

    public static String said(Instant instant) {
        return SAID.format(instant);
    }
}
