package belieffirst.web.openapi;

import belieffirst.kernel.BundledFile;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import views.StaticTemplates;

/** Pages for people who write programs: the reference of the API, and the catalogue of its errors. */
@Controller
@RequestMapping("/help")
class ApiHelp {

    private final StaticTemplates templates = new StaticTemplates();
    private final SingletonSupplier<ApiReference> reference;
    private final SingletonSupplier<List<ApiError>> errors;

    /** Both are read when they are asked for first. */
    ApiHelp(OpenApiDocument document, JsonMapper json) {
        this.reference = SingletonSupplier.of(() -> ApiReference.of(json.readTree(document.bytes())));
        this.errors = SingletonSupplier.of(
                () -> json.readValue(BundledFile.text("/openapi/problems.json"), new TypeReference<>() {}));
    }

    @GetMapping("/api")
    Page reference() {
        return Page.of("The API", templates.openapiReference(reference.obtain()));
    }

    @GetMapping("/api/{word}")
    Page group(@PathVariable String word) {
        var group = reference.obtain().group(word).orElseThrow(() -> new Refusal.NotFound("part of the API", word));
        return Page.of(group.title() + " by API", templates.openapiGroup(group));
    }

    @GetMapping("/errors")
    Page errors() {
        return Page.of("Errors of the API", templates.openapiErrors(errors.obtain()));
    }
}
