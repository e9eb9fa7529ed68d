package belieffirst.plan;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of copies: each has a number that no other copy of the same plan has. */
@Repository
class PlanCopies {

    private static final Pattern COPY = Pattern.compile("(.*?) \\(copy(?: ([0-9]{1,6}))?\\)", Pattern.DOTALL);

    private static final String NAMES = """
            select p.name
              from (values (false), (true)) kept (archived)
             cross join lateral app.search_plans(:words, kept.archived, null, null, null, null, null, null, null, 1000) found (id)
              join belief_plans p on p.id = found.id
            """;

    private final JdbcClient jdbc;

    PlanCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of the next copy of a plan of this name, or of what that is a copy of. */
    String next(String name) {
        var copy = COPY.matcher(name);
        var copied = copy.matches() ? copy.group(1) : name;
        var last = jdbc.sql(NAMES).param("words", copied + " (copy").query(String.class).list().stream()
                .mapToInt(taken -> number(copied, taken))
                .max()
                .orElse(0);
        return last == 0 ? copied + " (copy)" : "%s (copy %d)".formatted(copied, last + 1);
    }

    private static int number(String copied, String name) {
        var copy = COPY.matcher(name);
        if (!copy.matches() || !copy.group(1).equals(copied)) {
            return 0;
        }
        return copy.group(2) == null ? 1 : Integer.parseInt(copy.group(2));
    }
}
