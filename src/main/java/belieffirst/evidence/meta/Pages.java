package belieffirst.evidence.meta;

import belieffirst.kernel.Sha256;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The way through the pages of one answer of Meta's, which has to come to an end. */
final class Pages {

    /** So many pages in a row may be empty, as when an account has many ads that did not run. */
    private static final int MOST_EMPTY = 100;

    private final Set<String> cursors = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int empty;

    /**
     * Where the page after this one begins; empty after the last.
     *
     * @throws GraphTrouble if this page came before, or does not say where the next one is
     */
    Optional<String> after(JsonNode page) {
        var rows = page.path("data");
        empty = rows.isEmpty() ? empty + 1 : 0;
        if (empty > MOST_EMPTY || (!rows.isEmpty() && !seen.add(Sha256.hex(rows.toString())))) {
            throw endless();
        }
        var paging = page.path("paging");
        if (!paging.has("next")) {
            return Optional.empty();
        }
        var after = paging.path("cursors").path("after").asString("");
        if (after.isEmpty() || !cursors.add(after)) {
            throw endless();
        }
        return Optional.of(after);
    }

    private static GraphTrouble endless() {
        return new GraphTrouble(TroubleKind.PAGES, ApiUsage.NONE);
    }
}
