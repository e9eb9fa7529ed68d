package belieffirst.testing;

import belieffirst.access.account.Account;
import belieffirst.access.token.ApiTokens;
import belieffirst.access.token.Scope;
import belieffirst.database.principal.CurrentPrincipal;
import belieffirst.database.principal.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Founds organizations, seats people in them, and lets a test act as one of them. */
public class People {

    private final JdbcClient jdbc;
    private final CurrentPrincipal current;
    private final ApiTokens tokens;

    People(JdbcClient jdbc, CurrentPrincipal current, ApiTokens tokens) {
        this.jdbc = jdbc;
        this.current = current;
        this.tokens = tokens;
    }

    /** A new organization, empty but for its people. */
    public Team newOrganization() {
        var owner = account("owner");
        var organization = jdbc.sql("select app.found_organization(:name, :owner)")
                .param("name", "Organization of " + owner.email())
                .param("owner", owner.id())
                .query(UUID.class)
                .single();
        return new Team(
                organization,
                new Member(owner.id(), owner.email(), organization, "owner"),
                join(organization, "admin"),
                join(organization, "member"),
                join(organization, "viewer"));
    }

    /** One more person in this organization. */
    public Member join(UUID organization, String role) {
        var account = account(role);
        seat(account.id(), organization, role);
        return new Member(account.id(), account.email(), organization, role);
    }

    /** Seats somebody in an organization, or in another role there. */
    public void seat(UUID account, UUID organization, String role) {
        jdbc.sql("select app.seat_member(:organization, :account, :role)::text")
                .param("organization", organization)
                .param("account", account)
                .param("role", role)
                .query(String.class)
                .optional();
    }

    /** Does work on behalf of a member. Each call of a collection in it is a transaction of its own. */
    public <T> T as(Member member, Supplier<T> work) {
        return current.as(new Principal.Person(member.account(), member.organization()), work);
    }

    /** An API token of this member with every scope; not everybody may make such a one, so they get theirs as an admin. */
    public String token(Member member) {
        return token(member, List.of(Scope.values()));
    }

    public String token(Member member, List<Scope> scopes) {
        var expires = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        seat(member.account(), member.organization(), "admin");
        var token = as(member, () -> tokens.make("Test", scopes, expires));
        seat(member.account(), member.organization(), member.role());
        return token.secret().value();
    }

    private Account account(String role) {
        var email = "%s-%s@example.com".formatted(role, UUID.randomUUID());
        var id = jdbc.sql("select app.add_account(:email, :name)")
                .param("email", email)
                .param("name", "Some " + role)
                .query(UUID.class)
                .single();
        return new Account(id, email, "Some " + role);
    }
}
