package belieffirst.evidence.proposal;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The key of a plan in a name, such as WP-053. */
final class NamedPlan {

    private static final Pattern KEY =
            Pattern.compile("(?<![A-Z0-9])([A-Z0-9]{1,4})[-_~ ]([0-9]{3,9})(?![0-9])", Pattern.CASE_INSENSITIVE);

    private NamedPlan() {}

    static Set<String> in(String name) {
        var keys = new LinkedHashSet<String>();
        KEY.matcher(name)
                .results()
                .limit(5)
                .forEach(found -> keys.add((found.group(1) + "-" + found.group(2)).toUpperCase(Locale.ROOT)));
        return keys;
    }
}
