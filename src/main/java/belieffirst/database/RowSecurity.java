package belieffirst.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL, in one statement, who asks; it answers where she sits.
 *
 * <p>Role and claims are local to the transaction, so a pooled connection never carries one person's sight into another's
 * request. Outside a transaction nothing was told and no row is visible.
 */
@Component
class RowSecurity {

    private static final String NOBODY = "select set_config('role', 'anon', true)";

    private static final String PERSON = """
            select seat.*, '{}'::text[] as scopes
              from (select set_config('role', 'authenticated', true) as role,
                           set_config('request.jwt.claims', :claims, true)::jsonb as claims) told,
                   lateral app.seat(told.claims) seat
            """;

    private static final String BEARER = """
            select seat.*, told.scopes
              from (select set_config('role', 'authenticated', true) as role,
                           set_config('request.jwt.claims', token.claims::text, true)::jsonb as claims,
                           token.scopes
                      from app.token_claims(:hash) token) told,
                   lateral app.seat(told.claims) seat
            """;

    private final JdbcClient jdbc;

    RowSecurity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for somebody who belongs to no organization, and for a token that is not valid. */
    Optional<Seat> tell(Asker asker) {
        return switch (asker) {
            case Asker.Nobody _ -> {
                jdbc.sql(NOBODY).query(String.class).single();
                yield Optional.empty();
            }
            case Asker.Person person ->
                jdbc.sql(PERSON)
                        .param("claims", claims(person))
                        .query(RowSecurity::seat)
                        .optional();
            case Asker.Bearer bearer ->
                jdbc.sql(BEARER)
                        .param("hash", bearer.hash())
                        .query(RowSecurity::seat)
                        .optional();
        };
    }

    private static String claims(Asker.Person person) {
        var organization = person.organization() == null ? "null" : "\"" + person.organization() + "\"";
        return """
                {"sub":"%s","role":"authenticated","organization_id":%s}""".formatted(person.account(), organization);
    }

    private static Seat seat(ResultSet row, int rowNumber) throws SQLException {
        return new Seat(
                row.getObject("account_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("organization_name"),
                row.getString("member_role"),
                List.of((String[]) row.getArray("scopes").getArray()));
    }
}
