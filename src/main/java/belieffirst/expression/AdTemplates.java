package belieffirst.expression;

import belieffirst.kernel.Refusal;
import belieffirst.library.Entries;
import belieffirst.library.EntryRows;
import belieffirst.library.Query;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ad templates that the current organization can use. */
@Service
@Transactional(readOnly = true)
public class AdTemplates {

    private final Entries entries;
    private final JdbcClient jdbc;
    private final EntryRows rows;

    AdTemplates(Entries entries, JdbcClient jdbc, EntryRows rows) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public AdTemplate get(UUID id) {
        return AdTemplate.of(entries.get(AdTemplateKind.TEMPLATES, id));
    }

    /** The active templates that a brand can use: its own by name, then those for every brand. */
    public List<AdTemplate> forBrand(UUID brand) {
        return entries.list(
                        AdTemplateKind.TEMPLATES,
                        Query.first(200).under("brand_id", brand).inUse())
                .map(AdTemplate::of)
                .items();
    }

    /** The brand's newest active template, else the newest active one for every brand. */
    public AdTemplate briefFor(UUID brand) {
        return jdbc.sql("select " + EntryRows.COLUMNS + """
                          from ad_brief_templates t
                         where (t.brand_id = :brand or t.brand_id is null)
                           and t.active is not false and t.archived_at is null
                         order by t.brand_id is null, t.created_at desc, t.id
                         limit 1
                        """)
                .param("brand", brand)
                .query(rows)
                .optional()
                .map(AdTemplate::of)
                .orElseThrow(() -> new Refusal.NotFound("active template for brand", brand));
    }
}
