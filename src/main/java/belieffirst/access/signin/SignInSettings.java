package belieffirst.access.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current organization's requirements for signing in, set by its owners. */
@Service
@Transactional
public class SignInSettings {

    private final JdbcClient jdbc;

    SignInSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean ownersNeedSecondStep() {
        return jdbc.sql("""
                        select exists (select from belief_sign_in_settings
                                        where organization_id = (select app.organization()) and owners_need_second_step)
                        """).query(Boolean.class).single();
    }

    /** Owners without a second step are signed out, and led to it when they come back. */
    public void demandSecondStepOfOwners(boolean demanded) {
        jdbc.sql("""
                        insert into belief_sign_in_settings (owners_need_second_step) values (:demanded)
                        on conflict (organization_id) do update
                           set owners_need_second_step = excluded.owners_need_second_step,
                               updated_by = auth.uid(), updated_at = now()
                        """).param("demanded", demanded).update();
    }
}
