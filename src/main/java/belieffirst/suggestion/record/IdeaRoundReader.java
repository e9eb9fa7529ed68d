package belieffirst.suggestion.record;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Jsonb;
import belieffirst.suggestion.source.DiscardedIdea;
import belieffirst.suggestion.source.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The latest request for a plan and a kind, with all that came of it, in one statement. */
@Repository
@Transactional(readOnly = true)
public class IdeaRoundReader {

    private final JdbcClient jdbc;
    private final SuggestionRows rows;
    private final Jsonb json;
    private final RevisionCache<Asked, IdeasState> states;

    IdeaRoundReader(JdbcClient jdbc, SuggestionRows rows, Jsonb json, Revisions revisions) {
        this.states = revisions.cache(64);
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    public IdeasState latest(UUID plan, String kind) {
        return states.get(new Asked(plan, kind), () -> read(plan, kind));
    }

    private IdeasState read(UUID plan, String kind) {
        return jdbc.sql(
                        "select exists (select from belief_suggestion_settings where sealed_key is not null) as own_key,"
                                + " r.id as round, r.kind as round_kind, r.model as round_model, r.trouble, s.left_out, "
                                + SuggestionRows.COLUMNS + """
                          from (select 1) one
                          left join lateral (
                               select * from belief_suggestion_requests
                                where plan_id = :plan and kind = :kind
                                order by created_at desc, id limit 1) r on true
                          left join belief_suggestions s on s.request_id = r.id
                         order by s.number
                        """)
                .param("plan", plan)
                .param("kind", kind)
                .query(this::standing);
    }

    private IdeasState standing(ResultSet row) throws SQLException {
        IdeaRound round = null;
        var ownKey = false;
        var ideas = new ArrayList<Suggestion>();
        var leftOut = new ArrayList<DiscardedIdea>();
        while (row.next()) {
            ownKey = row.getBoolean("own_key");
            var why = row.getString("left_out");
            if (why != null) {
                var idea = json.object(row.getString("idea"));
                leftOut.add(new DiscardedIdea(idea.path("name").asString(""), why));
            } else if (row.getObject("id") != null) {
                ideas.add(rows.mapRow(row, 0));
            }
            round = row.getObject("round") == null ? null : round(row, ideas, leftOut);
        }
        return new IdeasState(round, ownKey);
    }

    private static IdeaRound round(ResultSet row, List<Suggestion> ideas, List<DiscardedIdea> leftOut)
            throws SQLException {
        return new IdeaRound(
                row.getObject("round", UUID.class),
                row.getString("round_kind"),
                row.getString("round_model"),
                ideas,
                leftOut,
                Trouble.of(row.getString("trouble")));
    }

    private record Asked(UUID plan, String kind) {}
}
