package belieffirst.wizard.brief;

import belieffirst.kernel.Formats;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.brief.Brief;
import belieffirst.plan.brief.BriefMarkdown;
import belieffirst.plan.brief.BriefMaterial;
import belieffirst.plan.brief.BriefMaterials;
import belieffirst.plan.brief.SharedLink;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The brief of a plan, as a page and as a file. */
@Controller
@RequestMapping("/plans/{key}")
class BriefController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final BriefMaterials materials;
    private final Sharing sharing;

    BriefController(Plans plans, BriefMaterials materials, Sharing sharing) {
        this.plans = plans;
        this.materials = materials;
        this.sharing = sharing;
    }

    @GetMapping("/brief")
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        return page(plans.get(key), null, Map.of());
    }

    /** Makes a link to the version in force, and shows it this once. */
    @PostMapping("/brief/links")
    Page share(@PathVariable String key, @RequestParam(defaultValue = "") String days) {
        var details = plans.get(key);
        try {
            return page(details, sharing.make(details.plan(), SharedLink.Kind.BRIEF, days, null), Map.of());
        } catch (Refusal.Invalid refusal) {
            return page(details, null, refusal.fields());
        }
    }

    @PostMapping("/brief/links/{link}/revoke")
    Redirect revoke(@PathVariable String key, @PathVariable Id<SharedLink> link) {
        sharing.revoke(plans.id(key), link);
        return Redirect.to("/plans/%s/brief".formatted(key)).saying(Sharing.REVOKED);
    }

    @GetMapping("/brief.md")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> markdown(@PathVariable String key) {
        var details = plans.get(key);
        var disposition = ContentDisposition.attachment()
                .filename(details.plan().key() + "-brief.md")
                .build();
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(markdown(materials.of(details)).getBytes(StandardCharsets.UTF_8));
    }

    /** The brief as a file, which has one format for every reader. */
    private static String markdown(BriefMaterial material) {
        return Formats.of(() -> Formats.USUAL).call(() -> BriefMarkdown.of(Brief.of(material)));
    }

    private Page page(PlanDetails details, @Nullable SharedAddress fresh, Map<String, String> errors) {
        var material = materials.of(details);
        var brief = Brief.of(material);
        var shares = sharing.view(details.plan(), SharedLink.Kind.BRIEF, fresh, errors);
        var title = "Brief of " + details.plan().key();
        var model = templates.wizardBrief(details, brief, markdown(material), shares);
        return errors.isEmpty() ? Page.of(title, model) : Page.rejected(title, model);
    }
}
