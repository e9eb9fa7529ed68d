package belieffirst.database.principal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Refusal;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People and tokens that only read: admitted without a transaction, which begins with their first statement. */
@EachHome({Readers.class, DeferredReads.class})
@ProductTest
class ReadersTests {

    private static final String PLANS = "select count(*) from belief_plans";

    private final People people;
    private final Readers readers;
    private final CurrentPrincipal current;
    private final JdbcClient jdbc;
    private final Server server;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient superuser;
    private final Team team;

    ReadersTests(
            People people,
            Readers readers,
            CurrentPrincipal current,
            JdbcClient jdbc,
            Server server,
            PlatformTransactionManager manager,
            DataFolder folder)
            throws IOException {
        this.people = people;
        this.readers = readers;
        this.current = current;
        this.jdbc = jdbc;
        this.server = server;
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setName(Replica.READING);
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
    }

    @Test
    void admitAPersonAsATransactionDoes() {
        var admission = admit(team.owner(), team.organization()).orElseThrow();

        assertThat(admission.membership()).isEqualTo(inATransaction(team.owner()));
        assertThat(admission.revision()).isNotBlank();
        assertThat(admission.hasOthers()).isFalse();
    }

    @Test
    void admitAPersonOfOneOrganizationWithoutItsName() {
        assertThat(admit(team.owner(), null).orElseThrow().membership()).isEqualTo(inATransaction(team.owner()));
    }

    @Test
    void admitNobodyToAnOrganizationThatIsNotTheirs() {
        people.seat(team.owner().account(), people.newOrganization().organization(), "viewer");

        assertThat(admit(team.owner(), people.newOrganization().organization())).isEmpty();
        assertThat(admit(team.owner(), null)).as("of two organizations").isEmpty();
        assertThat(admit(team.owner(), team.organization()).orElseThrow().hasOthers())
                .isTrue();
    }

    @Test
    void admitNobodyWhoLeft() {
        remove(team.member());

        assertThat(admit(team.member(), team.organization())).isEmpty();
    }

    @Test
    void admitATokenWhoseUseIsWrittenAlready() {
        var token = people.token(team.owner());
        assertThat(bearer(token)).as("a use that has to be written").isEmpty();
        assertThat(server.api(token).get("/api/plans").statusCode()).isEqualTo(200);

        var admission = bearer(token).orElseThrow();

        assertThat(Optional.ofNullable(admission.membership()).map(Membership::organization))
                .contains(team.organization());
        superuser
                .sql("update api_tokens set revoked_at = now() where token_hash = ?")
                .param(hash(token))
                .update();
        assertThat(bearer(token)).as("revoked").isEmpty();
    }

    @Test
    void readTheRowsOfTheirOrganizationAndWriteNone() {
        assertThat(read(team.owner(), () -> jdbc.sql(PLANS).query(Long.class).single()))
                .isZero();
        assertThatThrownBy(() -> read(
                        team.owner(),
                        () -> jdbc.sql("update brands set name = name").update()))
                .rootCause()
                .hasMessageContaining("read-only transaction");
    }

    /** What was admitted holds until the first statement, which asks again. */
    @Test
    void readNothingWhenTheyLeftSinceTheyWereAdmitted() {
        assertThatThrownBy(() -> read(team.member(), () -> {
                    remove(team.member());
                    return jdbc.sql(PLANS).query(Long.class).single();
                }))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void leaveTheirConnectionToNobody() {
        for (var turn = 0; turn < 20; turn++) {
            read(team.owner(), () -> jdbc.sql(PLANS).query(Long.class).single());
        }

        assertThatThrownBy(() -> jdbc.sql(PLANS).query(Long.class).single())
                .rootCause()
                .hasMessageContaining("permission");
        assertThat(jdbc.sql("show transaction_read_only").query(String.class).single())
                .isEqualTo("off");
    }

    @Test
    void letNoOtherClientTryTokensOrPeople() {
        for (var role : List.of("anon", "authenticated")) {
            for (var call : List.of("token_readers('{}')", "account_readers('{}', '{}')", "revision_of(null)")) {
                assertThatThrownBy(() -> superuser
                                .sql("set role %s; select * from app.%s".formatted(role, call))
                                .query()
                                .listOfRows())
                        .rootCause()
                        .hasMessageContaining("permission denied for function");
            }
        }
    }

    private Optional<Admission> admit(Member member, @Nullable UUID organization) {
        return readers.admit(new Principal.Person(member.account(), organization));
    }

    private Optional<Admission> bearer(String token) {
        return readers.admit(new Principal.Bearer(hash(token)));
    }

    private String hash(String token) {
        return jdbc.sql("select encode(sha256(convert_to(?, 'utf8')), 'hex')")
                .param(token)
                .query(String.class)
                .single();
    }

    private Membership inATransaction(Member member) {
        return people.as(member, () -> writing.execute(_ -> current.membership().orElseThrow()));
    }

    private <T> T read(Member member, Supplier<T> work) {
        return people.as(member, () -> reading.execute(_ -> work.get()));
    }

    private void remove(Member member) {
        superuser
                .sql("delete from user_organizations where user_id = ? and organization_id = ?")
                .param(member.account())
                .param(member.organization())
                .update();
    }
}
