package belieffirst.web;

import belieffirst.kernel.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A moment as pages say it: 4 Nov 2026, 09:30 UTC, or in the time zone and the format that the reader chose. */
public final class Moment {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(", HH:mm z", Locale.ENGLISH);

    private static final ZoneId UTC = ZoneId.of("UTC");

    private Moment() {}

    public static String said(Instant instant) {
        return said(instant, null);
    }

    /** In UTC if nobody chose a time zone. */
    public static String said(Instant instant, @Nullable ZoneId zone) {
        var moment = instant.atZone(zone == null ? UTC : zone);
        return Formats.current().day(moment.toLocalDate()) + TIME.format(moment);
    }
}
