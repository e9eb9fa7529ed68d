package belieffirst.suggestion.record;

import belieffirst.kernel.Jsonb;
import belieffirst.suggestion.fact.RefusedIdea;
import belieffirst.suggestion.fact.Subject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ideas as rows: each is written once, and later only what became of it. */
@Repository
@Transactional
public class SuggestionRepository {

    private final JdbcClient jdbc;
    private final Jsonb json;
    private final SuggestionRows rows;

    SuggestionRepository(JdbcClient jdbc, Jsonb json, SuggestionRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    /** Keeps an idea; with a reason when it is not offered. */
    public void keep(OpenedRequest opened, int number, Suggestion suggestion, @Nullable String leftOut) {
        jdbc.sql("""
                        insert into belief_suggestions (id, request_id, kind, number, input_digest, prompt_version, model,
                               idea, because, nearest, left_out)
                        values (:id, :request, :kind, :number, :digest, :version, :model,
                               :idea::jsonb, :because::jsonb, :nearest::jsonb, :leftOut)
                        """)
                .param("id", suggestion.id())
                .param("request", opened.id())
                .param("kind", suggestion.kind())
                .param("number", number)
                .param("digest", opened.digest())
                .param("version", opened.version())
                .param("model", suggestion.model())
                .param("idea", json.write(suggestion.fields()))
                .param("because", json.write(suggestion.because()))
                .param("nearest", suggestion.nearest() == null ? null : json.write(suggestion.nearest()))
                .param("leftOut", leftOut)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Suggestion> find(UUID id) {
        return jdbc.sql("select " + SuggestionRows.COLUMNS
                        + " from belief_suggestions s where s.id = :id and s.left_out is null")
                .param("id", id)
                .query(rows)
                .optional();
    }

    /** The thirty newest ideas of a kind that were refused for a product, with their reasons. */
    @Transactional(readOnly = true)
    public List<RefusedIdea> refused(String kind, UUID product) {
        return jdbc.sql("""
                        select coalesce(nullif(concat_ws(': ', s.idea ->> 'name',
                                   coalesce(s.idea ->> 'belief_statement', s.idea ->> 'progress_statement')), ''), '?') as gist,
                               coalesce(s.reason, '') as reason
                          from belief_suggestions s join belief_suggestion_requests r on r.id = s.request_id
                         where s.kind = :kind and s.fate = 'refused' and r.product_id = :product
                         order by s.fated_at desc, s.id
                         limit 30
                        """)
                .param("kind", kind)
                .param("product", product)
                .query((row, _) -> new RefusedIdea(row.getString("gist"), row.getString("reason")))
                .list();
    }

    /** Passes over what is still open of earlier requests for the same. */
    public void ignoreOpen(String kind, Subject subject) {
        jdbc.sql("""
                        update belief_suggestions s
                           set fate = 'ignored', fated_at = clock_timestamp(), fated_by = auth.uid()
                          from belief_suggestion_requests r
                         where r.id = s.request_id and s.kind = :kind and s.fate is null and s.left_out is null
                           and (r.plan_id = :plan or (:plan::uuid is null and r.plan_id is null
                                and r.product_id is not distinct from coalesce(:product::uuid, r.product_id)
                                and r.persona_id is not distinct from coalesce(:persona::uuid, r.persona_id)
                                and r.jtbd_framed_id is not distinct from coalesce(:job::uuid, r.jtbd_framed_id)))
                        """)
                .param("kind", kind)
                .param("plan", subject.plan())
                .param("product", subject.product())
                .param("persona", subject.persona())
                .param("job", subject.job())
                .update();
    }

    /** Writes what became of an idea that is open or was passed over; answers false for any other. */
    public boolean decide(UUID id, IdeaDecision decision) {
        return jdbc.sql("""
                        update belief_suggestions
                           set fate = :fate, reason = nullif(:reason, ''), difference = :difference::jsonb,
                               became_id = :became, fated_at = clock_timestamp(), fated_by = auth.uid()
                         where id = :id and (fate is null or fate = 'ignored')
                        """)
                        .param("id", id)
                        .param("fate", decision.fate().word())
                        .param("reason", decision.reason())
                        .param("difference", decision.difference() == null ? null : json.write(decision.difference()))
                        .param("became", decision.became())
                        .update()
                == 1;
    }
}
