package belieffirst.web.openapi;

import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
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
    private final OpenApiDocument document;
    private final JsonMapper json;

    ApiHelp(OpenApiDocument document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    @GetMapping("/api")
    Page reference() {
        return Page.of("The API", templates.openapiReference(read()));
    }

    @GetMapping("/api/{word}")
    Page group(@PathVariable String word) {
        var group = read().group(word).orElseThrow(() -> new Refusal.NotFound("part of the API", word));
        return Page.of(group.title() + " by API", templates.openapiGroup(group));
    }

    @GetMapping("/errors")
    Page errors() throws IOException {
        try (var file = Objects.requireNonNull(ApiHelp.class.getResourceAsStream("/openapi/problems.json"))) {
            var kinds = json.readValue(file, new TypeReference<List<ProblemKind>>() {});
            return Page.of("Errors of the API", templates.openapiErrors(kinds));
        }
    }

    private ApiReference read() {
        return ApiReference.of(json.readTree(document.bytes()));
    }
}
