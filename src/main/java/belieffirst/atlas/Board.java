package belieffirst.atlas;

import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the current organization by phase. However many there are, the board costs one statement. */
@Repository
@Transactional(readOnly = true)
public class Board {

    /** Where counting ends: a phase with more plans says so. */
    public static final int COUNTED = 1000;

    private static final String CARDS = """
            select p.key, p.name, phase.id as phase_id, p.status, b.name as brand, pe.name as persona, counted.count,
                   (select count(*) from belief_plan_angles pa where pa.plan_id = p.id) as angles
              from generate_series(1, 6) phase(id)
             cross join lateral (select * from belief_plans
                                  where phase_id = phase.id and archived_at is null
                                  order by updated_at desc, id desc
                                  limit :cards) p
             cross join lateral (select count(*) from (select from belief_plans
                                                        where phase_id = phase.id and archived_at is null
                                                        limit %d) first) counted
              join brands b on b.id = p.brand_id
              left join personas_4d pe on pe.id = p.persona_id
             order by phase.id, p.updated_at desc, p.id desc
            """.formatted(COUNTED + 1);

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every phase in its order, with so many of its plans at most. */
    public List<BoardColumn> columns(int cards) {
        var placed = jdbc.sql(CARDS)
                .param("cards", cards)
                .query((row, _) -> new Placed(
                        row.getInt("phase_id"),
                        row.getInt("count"),
                        new BoardColumn.Card(
                                row.getString("key"),
                                row.getString("name"),
                                Status.of(row.getString("status")),
                                row.getString("brand"),
                                row.getString("persona"),
                                row.getInt("angles"))))
                .list();
        return Arrays.stream(Phase.values()).map(phase -> column(phase, placed)).toList();
    }

    private static BoardColumn column(Phase phase, List<Placed> placed) {
        var own = placed.stream().filter(card -> card.phase() == phase.id()).toList();
        return new BoardColumn(
                phase,
                own.isEmpty() ? 0 : own.getFirst().count(),
                own.stream().map(Placed::card).toList());
    }

    private record Placed(int phase, int count, BoardColumn.Card card) {}
}
