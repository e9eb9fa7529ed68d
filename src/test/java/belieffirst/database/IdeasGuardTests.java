package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The tables of ideas, as far as PostgreSQL itself holds them still. */
@EachHome
@ProductTest
class IdeasGuardTests {

    private static final String REFUSED = "42501";
    private static final String DECIDED = "update belief_suggestions set fate = 'refused', fated_at = now()";

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Attack attack;
    private final Catalogue catalogue;
    private final Team team;

    IdeasGuardTests(People people, JdbcClient jdbc, TransactionOperations transactions, DataFolder folder)
            throws IOException {
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.attack = new Attack(jdbc, transactions);
        this.catalogue = new Catalogue(Superuser.of(folder.resolve("")));
        this.team = people.newOrganization();
    }

    @BeforeEach
    void fill() throws IOException {
        var script = new ClassPathResource("database/one-row-each.sql").getContentAsString(StandardCharsets.UTF_8);
        people.as(
                team.owner(),
                () -> transactions.<Integer>execute(_ -> jdbc.sql(script).update()));
    }

    @Test
    void letsOnlyAnOwnerOrAdminSayWhereIdeasComeFrom() {
        var raise = "update belief_suggestion_settings set monthly_cap = 1000000";
        for (var member : List.of(team.member(), team.viewer())) {
            assertThat(people.as(member, () -> attack.change(raise))).isEqualTo(REFUSED);
        }
        assertThat(people.as(team.admin(), () -> attack.change(raise))).isEqualTo("1 rows");
    }

    @Test
    void keepsAnIdeaAsItCameAndAFateAsItWasDecided() {
        for (var rewriting : List.of("idea = '{}'", "cost = 0, model = 'other'", "request_id = request_id")) {
            assertThat(people.as(team.owner(), () -> attack.change("update belief_suggestions set " + rewriting)))
                    .as(rewriting)
                    .isEqualTo(REFUSED);
        }
        assertThat(people.as(team.member(), () -> attack.change(DECIDED))).isEqualTo("1 rows");
        assertThat(catalogue.tries(DECIDED + "; update belief_suggestions set reason = 'other'"))
                .isEqualTo(REFUSED);
        assertThat(catalogue.tries(DECIDED + "; update belief_suggestions set fate = 'added'"))
                .isEqualTo(REFUSED);
    }
}
