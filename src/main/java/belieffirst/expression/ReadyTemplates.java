package belieffirst.expression;

import belieffirst.catalog.Brands;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The templates that come with the product. They are files; choosing one copies it into a brand. */
@Service
public class ReadyTemplates {

    private final List<ReadyTemplate> all;
    private final Brands brands;
    private final Entries entries;
    private final JdbcClient jdbc;

    ReadyTemplates(ReadyTemplateFiles files, Brands brands, Entries entries, JdbcClient jdbc) {
        this.all = files.all();
        this.brands = brands;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    public List<ReadyTemplate> all() {
        return all;
    }

    /** Those that a brand has no copy of among its templates in use. */
    public List<ReadyTemplate> missingIn(UUID brand, List<AdTemplate> inUse) {
        var ids = inUse.stream().map(AdTemplate::id).toList();
        return all.stream().filter(ready -> !ids.contains(ready.copyIn(brand))).toList();
    }

    /** The brand's copy of a template, made when there is none, and brought back when it is out of use. */
    @Transactional
    public AdTemplate copy(String word, UUID brand) {
        var ready = all.stream()
                .filter(template -> template.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("ready template", word));
        insert(ready, brands.get(brand).id());
        var copy = entries.get(AdTemplateKind.TEMPLATES, ready.copyIn(brand));
        var kept = copy.archived() ? entries.restore(AdTemplateKind.TEMPLATES, copy.id(), null) : copy;
        var template = AdTemplate.of(kept);
        return template.active() ? template : AdTemplate.of(activated(kept));
    }

    private Entry activated(Entry copy) {
        var patch = JsonNodeFactory.instance.objectNode().put("active", true);
        return entries.change(AdTemplateKind.TEMPLATES, copy.id(), null, patch);
    }

    private void insert(ReadyTemplate ready, UUID brand) {
        jdbc.sql("""
                        insert into ad_brief_templates (id, brand_id, name, instructions, phase_tags, slots)
                        values (:id, :brand, :name, :instructions, :phase_tags::jsonb, :slots::jsonb)
                            on conflict (id) do nothing
                        """)
                .param("id", ready.copyIn(brand))
                .param("brand", brand)
                .param("name", ready.name())
                .param("instructions", ready.instructions())
                .param("phase_tags", ready.phaseTags().toString())
                .param("slots", ready.slots().toString())
                .update();
    }
}
