package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilation;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.Compiler;
import belieffirst.plan.compile.StoredPayload;
import belieffirst.web.JsonPointers;
import belieffirst.web.Preconditions;
import belieffirst.web.Problems;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API to compile a plan, and to fetch the compiled plan as ad makers do: the stored bytes, to the letter. */
@RestController
@RequestMapping("/api/plans/{id}")
class CompilationApi {

    private final Compiler compiler;
    private final Compilations compilations;
    private final PlanVersions versions;

    CompilationApi(Compiler compiler, Compilations compilations, PlanVersions versions) {
        this.versions = versions;
        this.compiler = compiler;
        this.compilations = compilations;
    }

    @PostMapping("/compilation")
    ResponseEntity<?> compile(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        var version = versions.given(id, ifMatch);
        return switch (compiler.compile(id, waivers(body), version)) {
            case Compilation.Compiled compiled -> answer(id, compiled);
            case Compilation.Incomplete incomplete -> incomplete(incomplete.missing());
        };
    }

    @GetMapping("/compiled")
    ResponseEntity<byte[]> compiled(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch) {
        return bytes(compilations.payload(id, Preconditions.known(ifNoneMatch)));
    }

    private static ResponseEntity<CompilationJson> answer(Id<Plan> id, Compilation.Compiled compiled) {
        var body = CompilationJson.of(compiled);
        var address = URI.create("/api/plans/%s/compilations/%s".formatted(id, compiled.number()));
        return compiled.fresh() ? ResponseEntity.created(address).body(body) : ResponseEntity.ok(body);
    }

    private static ResponseEntity<?> incomplete(List<String> missing) {
        var problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "incomplete",
                "Still missing: %s.".formatted(String.join(", ", missing)));
        problem.setProperty("missing", missing);
        return ResponseEntity.unprocessableContent().body(problem);
    }

    static ResponseEntity<byte[]> bytes(StoredPayload payload) {
        var answer = payload.bytes().isEmpty() ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
        return Preconditions.versioned(answer.contentType(MediaType.APPLICATION_JSON), payload.digest())
                .body(payload.bytes().orElse(null));
    }

    private static Map<String, String> waivers(@Nullable JsonNode body) {
        if (body == null) {
            return Map.of();
        }
        PlanFields.of(body, Set.of("waivers")).done();
        var given = body.path("waivers");
        if (!given.isObject() && !given.isNull() && !given.isMissingNode()) {
            throw new Refusal.Invalid(Map.of("/waivers", "Waivers are an object: a reason for each code."));
        }
        var waivers = new LinkedHashMap<String, String>();
        for (var waiver : given.properties()) {
            if (!waiver.getValue().isString()) {
                throw new Refusal.Invalid(
                        Map.of("/waivers/" + JsonPointers.step(waiver.getKey()), "A waiver is a text."));
            }
            waivers.put(waiver.getKey(), Text.clean(waiver.getValue().asString()));
        }
        return waivers;
    }
}
