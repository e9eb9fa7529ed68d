package belieffirst.atlas.web;

import belieffirst.atlas.SearchHit;

/**
 * One line of what a search found: something on record, a page or an action.
 *
 * @param kind in one word
 * @param key of a plan; empty for anything else
 * @param rank how well it fits: 1 at best
 */
public record SearchLine(String kind, String path, String key, String name, String about, int rank) {

    static SearchLine of(SearchHit hit) {
        return new SearchLine(hit.kind().label(), hit.path(), hit.key(), hit.name(), hit.about(), hit.rank());
    }
}
