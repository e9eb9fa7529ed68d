package belieffirst.suggestion.record;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests for ideas as rows, and what they cost. */
@Repository
@Transactional
class RequestRepository {

    private static final String FINISH = """
                        with finished as (
                            update belief_suggestion_requests
                               set state = :state, trouble = :trouble, input_tokens = :input, output_tokens = :output,
                                   cost = :cost, duration_ms = :took, finished_at = clock_timestamp()
                             where id = :id
                            returning *
                        ), shares as (
                            select count(*) as ideas from belief_suggestions where request_id = :id
                        )
                        update belief_suggestions s
                           set input_tokens = f.input_tokens / ideas, output_tokens = f.output_tokens / ideas,
                               cost = f.cost / ideas, duration_ms = f.duration_ms / ideas
                          from finished f, shares
                         where s.request_id = f.id
                        """;

    private final JdbcClient jdbc;

    RequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What this calendar month has cost so far, with all that is under way at its highest. Until the end of the transaction
     * nobody else of the organization adds to it.
     */
    public BigDecimal spentThisMonth() {
        return jdbc.sql("""
                        with turn as (
                            select pg_advisory_xact_lock(hashtextextended('ideas ' || (select app.organization()), 0)))
                        select coalesce(sum(coalesce(cost, reserved, 0)), 0)
                          from turn left join lateral (
                               select cost, reserved from belief_suggestion_requests
                                where created_at >= date_trunc('month', now() at time zone 'UTC') at time zone 'UTC') r on true
                        """).query(BigDecimal.class).single();
    }

    public void begin(OpenedRequest opened, IdeaRequest request, @Nullable BigDecimal reserved) {
        var known = opened.context().background().known();
        jdbc.sql("""
                        insert into belief_suggestion_requests (id, kind, plan_id, product_id, persona_id, jtbd_framed_id,
                               asked, steer, input_digest, prompt_version, model, reserved)
                        values (:id, :kind, :plan, :product, :persona, :job,
                               :asked, :steer, :digest, :version, :model, :reserved)
                        """)
                .param("id", opened.id())
                .param("kind", request.kind().word())
                .param("plan", request.subject().plan())
                .param("product", known.productId())
                .param("persona", known.personaId())
                .param("job", known.jobId())
                .param("asked", request.count())
                .param("steer", request.steer())
                .param("digest", opened.digest())
                .param("version", opened.version())
                .param("model", opened.context().voice().name())
                .param("reserved", reserved)
                .update();
    }

    /** Writes how a request ended, and each idea's even share of what it took. */
    public void finish(UUID id, RequestOutcome outcome) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("state", outcome.state())
                .param(
                        "trouble",
                        outcome.trouble() == null ? null : outcome.trouble().code())
                .param("input", outcome.spent().read())
                .param("output", outcome.spent().output())
                .param("cost", outcome.cost())
                .param("took", outcome.took().toMillis())
                .update();
    }
}
