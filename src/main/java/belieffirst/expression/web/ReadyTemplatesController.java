package belieffirst.expression.web;

import belieffirst.catalog.Brands;
import belieffirst.expression.ReadyTemplates;
import belieffirst.kernel.Refusal;
import belieffirst.web.Redirect;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that copies a template which comes with the product into a brand. */
@Controller
class ReadyTemplatesController {

    private final ReadyTemplates ready;
    private final Brands brands;

    ReadyTemplatesController(ReadyTemplates ready, Brands brands) {
        this.ready = ready;
        this.brands = brands;
    }

    @PostMapping("/library/templates/ready")
    Redirect copy(
            @RequestParam(name = "ready", defaultValue = "") String word,
            @RequestParam(name = "brand_id", defaultValue = "") String brand) {
        var owner = brands.get(id(brand));
        var copy = ready.copy(word, owner.id());
        return Redirect.to("/library/templates")
                .saying("“%s” is among the templates of %s.".formatted(copy.name(), owner.name()));
    }

    private static UUID id(String brand) {
        try {
            return UUID.fromString(brand);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of("brand_id", "Go back and choose the brand that gets the template."));
        }
    }
}
