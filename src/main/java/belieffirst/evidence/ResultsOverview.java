package belieffirst.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The overview of what came in: the number of ads that belong to no plan. */
@Repository
@Transactional(readOnly = true)
public class ResultsOverview {

    private final JdbcClient jdbc;

    ResultsOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many ads nobody matched yet; a thousand and one stands for more. */
    public int unmatched() {
        return jdbc.sql("""
                        select count(*) from (select from delivered_ads where code is null and not set_aside and not without_figures limit 1001) few
                        """).query(Integer.class).single();
    }
}
