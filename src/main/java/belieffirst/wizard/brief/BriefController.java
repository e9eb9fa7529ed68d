package belieffirst.wizard.brief;

import belieffirst.plan.Plans;
import belieffirst.plan.brief.Brief;
import belieffirst.plan.brief.BriefMarkdown;
import belieffirst.plan.brief.BriefMaterials;
import belieffirst.web.Page;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The brief of a plan, as a page and as a file. */
@Controller
@RequestMapping("/plans/{key}")
class BriefController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final BriefMaterials materials;

    BriefController(Plans plans, BriefMaterials materials) {
        this.plans = plans;
        this.materials = materials;
    }

    @GetMapping("/brief")
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        var details = plans.get(key);
        var brief = Brief.of(materials.of(details));
        return Page.of("Brief of " + key, templates.wizardBrief(details, brief, BriefMarkdown.of(brief)));
    }

    @GetMapping("/brief.md")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> markdown(@PathVariable String key) {
        var brief = Brief.of(materials.of(plans.get(key)));
        var disposition = ContentDisposition.attachment()
                .filename(brief.key() + "-brief.md")
                .build();
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(BriefMarkdown.of(brief).getBytes(StandardCharsets.UTF_8));
    }
}
