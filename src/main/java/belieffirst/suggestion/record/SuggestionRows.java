package belieffirst.suggestion.record;

import belieffirst.kernel.Jsonb;
import belieffirst.suggestion.check.Nearest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** A reader of ideas from their rows. */
@Component
class SuggestionRows implements RowMapper<Suggestion> {

    static final String COLUMNS =
            "s.id, s.request_id, s.kind, s.model, s.idea, s.because, s.nearest, s.fate, s.reason, s.difference, s.became_id";

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Jsonb json;

    SuggestionRows(Jsonb json) {
        this.json = json;
    }

    @Override
    public Suggestion mapRow(ResultSet row, int rowNumber) throws SQLException {
        var nearest = row.getString("nearest");
        return new Suggestion(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("request_id", UUID.class)),
                row.getString("kind"),
                row.getString("model"),
                json.object(row.getString("idea")),
                json.read(row.getString("because"), TEXTS),
                nearest == null ? null : json.read(nearest, Nearest.class),
                decision(row));
    }

    private @Nullable IdeaDecision decision(ResultSet row) throws SQLException {
        var fate = row.getString("fate");
        var difference = row.getString("difference");
        return fate == null
                ? null
                : new IdeaDecision(
                        Fate.of(fate),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        difference == null ? null : json.object(difference),
                        row.getObject("became_id", UUID.class));
    }
}
