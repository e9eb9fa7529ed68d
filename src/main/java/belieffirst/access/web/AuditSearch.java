package belieffirst.access.web;

import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditSubject;
import belieffirst.kernel.Cursor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of the audit log, as an address gives it; unknown words filter nothing. */
public record AuditSearch(
        @Nullable String who,
        @Nullable String what,
        @Nullable String only,
        @Nullable String about,
        @Nullable String from,
        @Nullable String to,
        @Nullable String cursor) {

    AuditFilter filter(int limit) {
        return new AuditFilter(
                id(who),
                AuditSubject.of(what).map(AuditSubject::word).orElse(null),
                only != null && only.matches("status|waivers")
                        ? AuditFilter.Only.valueOf(only.toUpperCase(Locale.ROOT))
                        : null,
                id(about),
                day(from),
                day(to),
                Cursor.of(cursor),
                limit);
    }

    public boolean narrows() {
        return !filter(1)
                .from(Cursor.START)
                .equals(new AuditSearch(null, null, null, null, null, null, null).filter(1));
    }

    public boolean asksFor(@Nullable String parameter, Object value) {
        return value.toString().equals(parameter);
    }

    /** The address of the part of the same list that begins here. */
    public String from(String nextCursor) {
        return address("/audit")
                .queryParam("cursor", nextCursor)
                .encode()
                .build()
                .toUriString();
    }

    /** The same entries, as a file. */
    public String file() {
        return address("/audit.csv").encode().build().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "who", who);
        add(address, "what", what);
        add(address, "only", only);
        add(address, "about", about);
        add(address, "from", from);
        add(address, "to", to);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(text)
                : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
