package belieffirst.database.principal;

import belieffirst.kernel.Jsonb;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statement that tells PostgreSQL who the principal is, and that answers with their membership.
 *
 * <p>Role and claims are local to the transaction, so a pooled connection never carries one person's sight into another's
 * request. Outside a transaction nothing was told and no row is visible.
 */
@Component
class RowSecurity {

    private static final String NOBODY = "select set_config('role', 'anon', true)";

    private static final String TOLD = """
            select member.*
              from (select %s,
                           set_config('role', 'authenticated', true) as role) told,
                   lateral %s member
            """;

    private static final String PERSON = TOLD.formatted(TimeLimits.TOLD, "app.admit_user(:claims::jsonb)");

    private static final String BEARER = TOLD.formatted(TimeLimits.TOLD, "app.admit_token(:hash, :request)");

    /** Where the web room leaves the id of the request that is being answered. */
    private static final String REQUEST = "request";

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    RowSecurity(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    Admission tell(Principal principal) {
        return switch (principal) {
            case Principal.Nobody _ -> {
                jdbc.sql(NOBODY).query(String.class).single();
                yield Admission.OF_NOBODY;
            }
            case Principal.Person person ->
                seated(new Claims(person.account(), person.organization(), null), TimeLimits.REQUEST);
            case Principal.Job job -> seated(new Claims(job.account(), job.organization(), job.name()), TimeLimits.JOB);
            case Principal.Bearer bearer ->
                jdbc.sql(BEARER)
                        .params(TimeLimits.REQUEST.parameters())
                        .param("hash", bearer.hash())
                        .param("request", MDC.get(REQUEST))
                        .query((row, _) -> AdmissionRows.ofBearer(row))
                        .optional()
                        .orElse(Admission.OF_NOBODY);
        };
    }

    private Admission seated(Claims claims, TimeLimits limits) {
        return jdbc.sql(PERSON)
                .params(limits.parameters())
                .param("claims", jsonb.write(claims))
                .query((row, _) -> AdmissionRows.ofPerson(row))
                .single();
    }

    /**
     * The principal, as row security and the audit log read it.
     *
     * @param sub their account
     */
    private record Claims(
            UUID sub,
            @Nullable UUID organizationId,
            @Nullable String job,
            String role,
            @Nullable String request) {
        Claims(UUID account, @Nullable UUID organization, @Nullable String job) {
            this(account, organization, job, "authenticated", MDC.get(REQUEST));
        }
    }
}
