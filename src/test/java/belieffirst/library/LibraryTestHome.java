package belieffirst.library;

import belieffirst.access.CurrentMember;
import belieffirst.kernel.Jsonb;
import belieffirst.testing.ProductTest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Organizations to be somebody in. */
@ProductTest
public abstract class LibraryTestHome {

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Jsonb json;

    @Autowired
    protected EntryKinds kinds;

    @Autowired
    protected Entries entries;

    @Autowired
    protected CurrentMember member;

    /** Somebody in a new organization. */
    protected Somebody founder() {
        var account = account();
        var organization = jdbc.sql("select app.found_organization('Test', :account)")
                .param("account", account)
                .query(UUID.class)
                .single();
        return new Somebody(account, organization);
    }

    /** Somebody with this role in the same organization. */
    protected Somebody colleague(Somebody other, String role) {
        var account = account();
        jdbc.sql("select app.seat_member(:organization, :account, :role)::text")
                .param("organization", other.organization)
                .param("account", account)
                .param("role", role)
                .query(String.class)
                .optional();
        return new Somebody(account, other.organization);
    }

    private UUID account() {
        return jdbc.sql("select app.add_account(:email, 'Test')")
                .param("email", UUID.randomUUID() + "@example.com")
                .query(UUID.class)
                .single();
    }

    protected <T> T as(Somebody somebody, Supplier<T> work) {
        return member.as(somebody.account, somebody.organization, "test", work);
    }

    protected Entry add(String kind, Map<String, ?> fields) {
        return entries.add(kinds.of(kind), object(fields));
    }

    protected ObjectNode object(Map<String, ?> fields) {
        return (ObjectNode) json.tree(fields);
    }

    /** A member of an organization. */
    public record Somebody(UUID account, UUID organization) {}
}
