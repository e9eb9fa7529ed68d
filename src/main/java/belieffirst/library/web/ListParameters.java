package belieffirst.library.web;

import belieffirst.kernel.Refusal;
import belieffirst.library.EntryKind;
import belieffirst.library.Query;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The query of an address: an entry kind's filters, the words searched for, and which part of the list. */
final class ListParameters {

    private ListParameters() {}

    /** Parameters that the entry kind does not know are left alone. */
    static Query of(EntryKind kind, HttpServletRequest request) {
        var part = ListQuery.of(request);
        var among = request.getParameter("archived") == null ? Query.Among.KEPT : Query.Among.ARCHIVED_TOO;
        return new Query(parents(kind, request), ListQuery.words(request), among, part.cursor(), part.limit());
    }

    static Map<String, UUID> parents(EntryKind kind, HttpServletRequest request) {
        var parents = new HashMap<String, UUID>();
        for (var filter : kind.listing().filters()) {
            var given = request.getParameter(filter.parameter());
            if (given != null && !given.isBlank()) {
                parents.put(filter.parameter(), id(filter.parameter(), given));
            }
        }
        return parents;
    }

    private static UUID id(String parameter, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of(parameter, "This is not the id of an entry."));
        }
    }
}
