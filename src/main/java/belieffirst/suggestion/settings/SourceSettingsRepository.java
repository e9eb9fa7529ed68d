package belieffirst.suggestion.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The settings for ideas, as a row; the key in it is sealed. */
@Repository
@Transactional
class SourceSettingsRepository {

    private final JdbcClient jdbc;

    SourceSettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Row> find() {
        return jdbc.sql("""
                        select model, effort, timeout_seconds, monthly_cap, key_hint, sealed_key
                          from belief_suggestion_settings
                        """).query(SourceSettingsRepository::row).optional();
    }

    public void save(SourceSettings settings, @Nullable String sealedKey) {
        jdbc.sql("""
                        insert into belief_suggestion_settings
                               (model, effort, timeout_seconds, monthly_cap, key_hint, sealed_key)
                        values (:model, :effort, :patience, :cap, :hint, :key)
                        on conflict (organization_id) do update
                           set model = excluded.model, effort = excluded.effort,
                               timeout_seconds = excluded.timeout_seconds, monthly_cap = excluded.monthly_cap,
                               key_hint = excluded.key_hint, sealed_key = excluded.sealed_key,
                               updated_by = auth.uid(), updated_at = now()
                        """)
                .param("model", settings.model())
                .param("effort", settings.effort())
                .param("patience", settings.patience().toSeconds())
                .param("cap", settings.monthlyCap())
                .param("hint", settings.keyHint())
                .param("key", sealedKey)
                .update();
    }

    private static Row row(ResultSet row, int rowNumber) throws SQLException {
        return new Row(
                new SourceSettings(
                        row.getString("model"),
                        row.getString("effort"),
                        Duration.ofSeconds(row.getInt("timeout_seconds")),
                        row.getBigDecimal("monthly_cap"),
                        row.getString("key_hint")),
                row.getString("sealed_key"));
    }

    /** The settings with the key as it is kept. */
    record Row(SourceSettings settings, @Nullable String sealedKey) {}
}
