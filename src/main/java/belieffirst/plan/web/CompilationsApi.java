package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.CompilationLists;
import belieffirst.plan.compile.Compilations;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of all that a plan was ever compiled to. */
@RestController
@RequestMapping("/api/plans/{id}/compilations")
class CompilationsApi {

    private final Compilations compilations;
    private final CompilationLists lists;

    CompilationsApi(Compilations compilations, CompilationLists lists) {
        this.compilations = compilations;
        this.lists = lists;
    }

    @GetMapping
    ResponseEntity<ListAnswer<LineJson>> list(@PathVariable Id<Plan> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        return ListAnswer.answer(lists.of(id, part.cursor(), part.limit()).map(LineJson::of));
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> compilation(
            @PathVariable Id<Plan> id,
            @PathVariable int number,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch) {
        return CompilationApi.bytes(compilations.payload(id, number, Preconditions.known(ifNoneMatch)));
    }

    /** A compilation without its payload; number 0 was made by another program. */
    record LineJson(
            int number,
            String digest,
            Instant compiledAt,
            boolean inForce,
            List<WarningJson> warnings,
            Map<String, String> waivers) {

        static LineJson of(CompilationLists.Line line) {
            return new LineJson(
                    line.number(),
                    line.digest(),
                    line.compiledAt(),
                    line.inForce(),
                    line.warnings().stream()
                            .map(told -> new WarningJson(told.code(), told.sentence(), told.reason()))
                            .toList(),
                    line.waivers());
        }
    }
}
