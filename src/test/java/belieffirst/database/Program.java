package belieffirst.database;

import java.sql.SQLException;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program of somebody else on the same database: role, claims and headers are told as PostgREST tells them. */
record Program(JdbcClient superuser, String role, String claims, String headers, String forged) {

    /** A signed-in member's client. */
    static Program member(JdbcClient superuser, UUID account) {
        return new Program(
                superuser,
                "authenticated",
                "{\"sub\": \"%s\", \"role\": \"authenticated\"}".formatted(account),
                "{\"accept\": \"application/json\"}",
                "");
    }

    /** A program with the project's secret key. */
    static Program service(JdbcClient superuser) {
        return new Program(superuser, "service_role", "{\"role\": \"service_role\"}", "{}", "");
    }

    Program claiming(UUID organization) {
        var more = claims.replace("}", ", \"organization_id\": \"%s\"}".formatted(organization));
        return new Program(superuser, role, more, headers, forged);
    }

    Program sendingHeader(String organization) {
        return new Program(superuser, role, claims, "{\"x-organization\": \"%s\"}".formatted(organization), forged);
    }

    /** The same client, writing the settings that the product keeps for a transaction. */
    Program forging(UUID organization) {
        return new Program(superuser, role, claims, headers, organization.toString());
    }

    /** How many rows a statement changed or saw, in a word, or the sentence with which it was refused; nothing stays. */
    String tries(String sql, Object... values) {
        return said(
                sql,
                values,
                "raise exception '%% rows', many using errcode = case when many > 0 then 'P0001' else '02000' end;");
    }

    /** The same, and it stays. */
    String does(String sql, Object... values) {
        return said(sql, values, "");
    }

    private String said(String sql, Object[] values, String end) {
        var counted = sql.startsWith("select") ? "select count(*) from (%s) seen".formatted(sql) : sql;
        var run = sql.startsWith("select") ? "execute %s into many" : "execute %s; get diagnostics many = row_count";
        try {
            superuser
                    .sql("""
                    do $do$
                    declare
                        many integer;
                    begin
                        perform set_config('request.jwt.claims', '%s', true);
                        perform set_config('request.headers', '%s', true);
                        if length('%s') > 0 then
                            perform set_config('belief_first.organization', '%s', true), set_config('belief_first.may_write', 'true', true);
                        end if;
                        perform set_config('role', '%s', true);
                        %s;
                        %s
                    end $do$
                    """.formatted(
                                    claims,
                                    headers,
                                    forged,
                                    forged,
                                    role,
                                    run.formatted("$sql$" + counted.formatted(values) + "$sql$"),
                                    end.replace("%%", "%")))
                    .update();
            return "done";
        } catch (DataAccessException fault) {
            return fault.getMostSpecificCause() instanceof SQLException cause
                    ? String.valueOf(cause.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replace("ERROR: ", "")
                    : fault.toString();
        }
    }
}
