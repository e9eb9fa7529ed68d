package belieffirst.expression.web;

import belieffirst.catalog.Brands;
import belieffirst.expression.AdTemplate;
import belieffirst.expression.AdTemplates;
import belieffirst.kernel.Id;
import belieffirst.library.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API of the template that a brand's briefs are made of: its newest active one, else the newest for every brand. */
@RestController
class BriefTemplateApi {

    private final Brands brands;
    private final AdTemplates templates;

    BriefTemplateApi(Brands brands, AdTemplates templates) {
        this.brands = brands;
        this.templates = templates;
    }

    @GetMapping("/api/brands/{id}/brief-template")
    TemplateJson briefTemplate(@PathVariable Id<Entry> id) {
        return TemplateJson.of(templates.briefFor(brands.get(id.value()).id()));
    }

    /** The part of a template that a brief needs; the whole of it is at {@code /api/templates/{template_id}}. */
    record TemplateJson(UUID templateId, @Nullable UUID brandId, String name, String instructions, String format) {

        static TemplateJson of(AdTemplate template) {
            return new TemplateJson(
                    template.id(), template.brandId(), template.name(), template.instructions(), template.format());
        }
    }
}
