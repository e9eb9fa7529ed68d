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

    private static final String CARDS = """
            select p.key, p.name, p.phase_id, p.status, b.name as brand, pe.name as persona, p.count,
                   (select count(*) from belief_plan_angles pa where pa.plan_id = p.id) as angles
              from (select *, row_number() over (partition by phase_id order by updated_at desc, id desc) as place,
                           count(*) over (partition by phase_id) as count
                      from belief_plans
                     where archived_at is null) p
              join brands b on b.id = p.brand_id
              left join personas_4d pe on pe.id = p.persona_id
             where p.place <= :cards
             order by p.phase_id, p.place
            """;

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
