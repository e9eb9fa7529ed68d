package belieffirst.library.web;

import belieffirst.library.EntryKind;
import belieffirst.library.Option;
import belieffirst.library.Query;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of an entry kind, with its list.
 *
 * @param choices what each filter can be set to, by parameter
 * @param next where the list goes on, or null
 * @param guides what other modules explain of such entries
 */
public record EntryKindPage(
        EntryKind shelf,
        Query query,
        List<EntryRow> rows,
        Map<String, List<Option>> choices,
        @Nullable String next,
        List<Content> guides) {

    public boolean filtered() {
        return query.words() != null || !query.parents().isEmpty();
    }

    /** Whether its entries are shown as pictures, beside each other. */
    public boolean isPictured() {
        return rows.stream().anyMatch(row -> row.picture() != null);
    }

    public boolean archivedToo() {
        return query.among() == Query.Among.ARCHIVED_TOO;
    }

    public String words() {
        return query.words() == null ? "" : query.words();
    }

    public String chosen(String parameter) {
        UUID chosen = query.parents().get(parameter);
        return chosen == null ? "" : chosen.toString();
    }

    public String newAddress() {
        var address = UriComponentsBuilder.fromPath("/library/" + shelf.word() + "/new");
        query.parents().forEach(address::queryParam);
        return address.toUriString();
    }

    public String nextAddress() {
        var address = UriComponentsBuilder.fromPath("/library/" + shelf.word());
        query.parents().forEach(address::queryParam);
        if (query.words() != null) {
            address.queryParam("q", "{q}");
        }
        if (archivedToo()) {
            address.queryParam("archived", "too");
        }
        return address.queryParam("cursor", next)
                .encode()
                .buildAndExpand(Map.of("q", words()))
                .toUriString();
    }
}
