package belieffirst.evidence.web;

import belieffirst.evidence.KeptResults;
import belieffirst.evidence.imports.Restatements;
import belieffirst.evidence.imports.SentOutcome;
import belieffirst.evidence.imports.SentResults;
import belieffirst.evidence.structure.PlacedResult;
import belieffirst.kernel.Refusal;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of results: an ad and a day in each row, taken from programs and listed as they are kept. */
@RestController
@RequestMapping("/api/results")
class ResultsApi {

    private static final int MOST = 5_000;

    private final SentResults results;
    private final Restatements restatements;
    private final KeptResults kept;

    ResultsApi(SentResults results, Restatements restatements, KeptResults kept) {
        this.results = results;
        this.restatements = restatements;
        this.kept = kept;
    }

    @GetMapping
    ResponseEntity<ListAnswer<KeptResultJson>> list(HttpServletRequest request) {
        var part = ListQuery.of(request);
        var plan = ListQuery.id(request, "plan_id");
        var from = ListQuery.id(request, "import_id");
        return ListAnswer.answer(
                kept.list(plan, from, part.cursor(), part.limit()).map(KeptResultJson::of));
    }

    /** Rows that can be read are kept, though others can't; when none can, nothing is. */
    @PostMapping
    ResultsJson keep(@RequestBody JsonNode body) {
        var rows = rows(body);
        var refused = new TreeMap<Integer, String>();
        var places = new ArrayList<Integer>();
        var lines = new ArrayList<PlacedResult>();
        for (var place = 0; place < rows.size(); place++) {
            try {
                lines.add(new SentResultRow(rows.get(place)).placed());
                places.add(place);
            } catch (Refusal.Invalid invalid) {
                refused.put(place, invalid.detail());
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal.Invalid(pointers(refused));
        }
        return answer(results.keepPlaced(lines), places, refused);
    }

    private ResultsJson answer(SentOutcome outcome, List<Integer> places, Map<Integer, String> refused) {
        var unmatched = IntStream.range(0, places.size())
                .filter(at -> !outcome.matched().get(at))
                .mapToObj(places::get)
                .toList();
        return new ResultsJson(
                outcome.id().value(),
                outcome.changes().added(),
                outcome.changes().restated(),
                outcome.changes().same(),
                places.size() - unmatched.size(),
                unmatched,
                refused,
                restatements.of(outcome.id()));
    }

    private static JsonNode rows(JsonNode body) {
        var unknown = body.isObject() && body.propertyNames().stream().anyMatch(name -> !name.equals("rows"));
        var rows = body.path("rows");
        if (unknown || !rows.isArray() || rows.isEmpty() || rows.size() > MOST) {
            throw new Refusal.Invalid(
                    Map.of("rows", "Send {\"rows\": [...]} with 1 to 5,000 rows, and nothing beside it."));
        }
        return rows;
    }

    private static Map<String, String> pointers(Map<Integer, String> refused) {
        var pointers = new LinkedHashMap<String, String>();
        refused.entrySet().stream().limit(20).forEach(row -> pointers.put("rows/" + row.getKey(), row.getValue()));
        return pointers;
    }
}
