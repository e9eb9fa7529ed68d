package belieffirst.kernel;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The display that a person chose: light or dark, in which time zone pages tell times, and how they write numbers and dates.
 *
 * @param theme one of {@link #THEMES}
 * @param zone null for that of the browser
 */
public record Display(String theme, @Nullable ZoneId zone, Formats formats) {

    /** The usual one, which follows the browser. */
    public static final Display USUAL = new Display("system", null, Formats.USUAL);

    public static final List<String> THEMES = List.of("system", "light", "dark");

    private static final String PLACES =
            "UTC|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    /** The time zones to choose from, by their place: Europe/Zurich. */
    public static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches(PLACES))
            .sorted()
            .toList();

    /** The one on record; a time zone that is not known any more counts as none. */
    public static Display of(@Nullable String theme, @Nullable String zone, @Nullable String formats) {
        return new Display(theme == null ? USUAL.theme : theme, zone(zone), Formats.of(formats));
    }

    private static @Nullable ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Light or dark; null where the device decides. */
    public @Nullable String chosenTheme() {
        return theme.equals(USUAL.theme) ? null : theme;
    }

    /** The format of days that they chose; null for the usual one. */
    public @Nullable String chosenDates() {
        return formats.equals(Formats.USUAL) ? null : formats.dates();
    }

    /** Their time zone's name; null where the browser decides. */
    public @Nullable String chosenZone() {
        return zone == null ? null : zone.getId();
    }
}
