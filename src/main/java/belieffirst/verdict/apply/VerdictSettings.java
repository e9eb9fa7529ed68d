package belieffirst.verdict.apply;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The setting whether verdicts apply by themselves in the current organization; by default they wait for a person. */
@Repository
@Transactional
public class VerdictSettings {

    private final JdbcClient jdbc;
    private final CurrentMember member;

    VerdictSettings(JdbcClient jdbc, CurrentMember member) {
        this.jdbc = jdbc;
        this.member = member;
    }

    @Transactional(readOnly = true)
    public boolean appliesItself() {
        return jdbc.sql("select applies_itself from belief_verdict_settings where organization_id = app.organization()")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Refuses a member who may not say whether verdicts apply by themselves. */
    public void requireMayChange() {
        member.require(Permission.SET_VERDICTS);
    }

    public void letApply(boolean itself) {
        requireMayChange();
        jdbc.sql("""
                        insert into belief_verdict_settings (applies_itself) values (:itself)
                        on conflict (organization_id) do update
                           set applies_itself = excluded.applies_itself, updated_by = auth.uid(), updated_at = now()
                        """).param("itself", itself).update();
    }
}
