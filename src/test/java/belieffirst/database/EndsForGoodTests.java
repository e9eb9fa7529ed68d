package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that were revoked or withdrawn, and are revived by nobody, neither by whoever made it nor by a program that is trusted. */
@EachHome
@ProductTest
class EndsForGoodTests {

    private final JdbcClient superuser;
    private final Team team;
    private final Program maker;
    private final Program trusted;

    EndsForGoodTests(People people, DataFolder folder) throws IOException {
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.maker = Program.member(superuser, team.owner().account());
        this.trusted = Program.service(superuser);
        people.token(team.owner());
        maker.does("insert into invitations (email, role, token_hash, expires_at)"
                + " values ('a@example.com', 'member', gen_random_uuid(), now() + interval '7 days')");
        superuser
                .sql("update api_tokens set revoked_at = now() where organization_id = ?")
                .param(team.organization())
                .update();
        superuser
                .sql("update invitations set revoked_at = now() where organization_id = ?")
                .param(team.organization())
                .update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        update api_tokens set revoked_at = null | A token that was revoked stays revoked.
        update invitations set revoked_at = null | An invitation that was withdrawn stays withdrawn: invite again.
        """)
    void staysAsItEnded(String revival, String sentence) {
        var own = revival + " where organization_id = '%s'";

        assertThat(maker.tries(own, team.organization())).isEqualTo(sentence);
        assertThat(trusted.tries(own, team.organization())).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        update api_tokens set expires_at = now() + interval '9 years' | A token stays as it was made: revoke it and make another.
        update api_tokens set scopes = '{plans:write}' | A token stays as it was made: revoke it and make another.
        update invitations set expires_at = now() + interval '9 years' | An invitation stays as it was made: withdraw it and invite again.
        update invitations set role = 'owner' | An invitation stays as it was made: withdraw it and invite again.
        """)
    void staysAsItWasMade(String change, String sentence) {
        assertThat(trusted.tries(change + " where organization_id = '%s'", team.organization()))
                .isEqualTo(sentence);
        assertThat(maker.tries(change + " where organization_id = '%s'", team.organization()))
                .contains("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {everything} | 1 day | A token has one scope or more of plans:read, plans:write, runs:write, results:write, suggestions:run and organization:manage.
        {} | 1 day | A token has one scope or more of plans:read, plans:write, runs:write, results:write, suggestions:run and organization:manage.
        {plans:read,NULL} | 1 day | A token has one scope or more of plans:read, plans:write, runs:write, results:write, suggestions:run and organization:manage.
        {plans:read} | 100 years | A token ends within a year.
        {plans:read,plans:write,runs:write,results:write,suggestions:run,organization:manage} | 365 days | 1 rows
        """)
    void isHeldToWhatATokenMayBe(String scopes, String lasts, String said) {
        assertThat(maker.tries(
                        "insert into api_tokens (name, token_hash, hint, scopes, expires_at) values ('Mine', gen_random_uuid(), 'abcd', '%s', now() + interval '%s')",
                        scopes, lasts))
                .isEqualTo(said);
    }

    @Test
    void isHeldToWhatAnInvitationMayBe() {
        assertThat(maker.tries("insert into invitations (email, role, token_hash, expires_at)"
                        + " values ('b@example.com', 'viewer', gen_random_uuid(), now() + interval '1 year')"))
                .isEqualTo("An invitation ends within a week.");
    }

    @Test
    void isTakenUpOnce() {
        superuser
                .sql(
                        "update invitations set accepted_at = now(), accepted_by = gen_random_uuid() where organization_id = ?")
                .param(team.organization())
                .update();

        assertThat(trusted.tries(
                        "update invitations set accepted_at = null, accepted_by = null where organization_id = '%s'",
                        team.organization()))
                .isEqualTo("An invitation is taken up once: invite again.");
    }
}
