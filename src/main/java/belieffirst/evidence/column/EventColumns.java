package belieffirst.evidence.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event other than purchases, with the columns that count it: all of it, and parts that exclude each other. */
public enum EventColumns {
    LEAD("lead", ExportColumn.LEADS, ExportColumn.LEAD_VALUE, ExportColumn.WEBSITE_LEADS, ExportColumn.META_LEADS),
    COMPLETE_REGISTRATION(
            "complete_registration",
            ExportColumn.REGISTRATIONS,
            ExportColumn.REGISTRATION_VALUE,
            ExportColumn.WEBSITE_REGISTRATIONS,
            ExportColumn.APP_REGISTRATIONS),
    SUBSCRIBE(
            "subscribe",
            ExportColumn.SUBSCRIPTIONS,
            ExportColumn.SUBSCRIPTION_VALUE,
            ExportColumn.WEBSITE_SUBSCRIPTIONS,
            ExportColumn.APP_SUBSCRIPTIONS),
    APP_INSTALL("app_install", ExportColumn.APP_INSTALLS, null, null, null);

    private final String event;
    private final ExportColumn all;
    private final @Nullable ExportColumn value;
    private final @Nullable ExportColumn website;
    private final @Nullable ExportColumn elsewhere;

    EventColumns(
            String event,
            ExportColumn all,
            @Nullable ExportColumn value,
            @Nullable ExportColumn website,
            @Nullable ExportColumn elsewhere) {
        this.event = event;
        this.all = all;
        this.value = value;
        this.website = website;
        this.elsewhere = elsewhere;
    }

    /** The event that a column counts; empty for any other column. */
    static Optional<EventColumns> counting(ExportColumn column) {
        return Arrays.stream(values())
                .filter(event -> event.counts().anyMatch(column::equals))
                .findFirst();
    }

    /** Those of which a layout has the column of all, or every part: one part alone does not say how many there were. */
    public static List<EventColumns> in(Layout layout) {
        return Arrays.stream(values()).filter(event -> event.isToldBy(layout)).toList();
    }

    private boolean isToldBy(Layout layout) {
        return layout.has(all) || (!parts().isEmpty() && parts().stream().allMatch(layout::has));
    }

    private Stream<ExportColumn> counts() {
        return Stream.concat(Stream.of(all), parts().stream());
    }

    /** By which it is kept and sent. */
    public String event() {
        return event;
    }

    public ExportColumn all() {
        return all;
    }

    /** What all of it was worth; null where no column says so. */
    public @Nullable ExportColumn value() {
        return value;
    }

    public List<ExportColumn> parts() {
        return website == null || elsewhere == null ? List.of() : List.of(website, elsewhere);
    }
}
