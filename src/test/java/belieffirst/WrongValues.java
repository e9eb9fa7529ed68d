package belieffirst;

import belieffirst.library.EntryKinds;
import belieffirst.library.FieldKind;
import belieffirst.testing.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is well made, and yet nothing that the field takes. */
record WrongValues(EntryKinds kinds) {

    private static final String NOT_KEPT = "\"a\\u0000b\"";
    private static final String HALF = "\"a\\ud800b\"";

    /** Values that the fields of a route cannot hold. */
    Map<String, List<String>> wrong(Route route) {
        var wrong = new LinkedHashMap<String, List<String>>();
        if (route.pattern().equals("/api/suggestions")) {
            wrong.put("kind", wrong(new FieldKind.Choice(List.of())));
            wrong.put("count", List.of("\"3\"", "0", "-1", "11", "1.5", "1e99", "true", "[3]", "{}"));
            wrong.put("steer", wrong(new FieldKind.Line(500)));
            wrong.put("text", List.of("7", "true", "[]", "{}", NOT_KEPT, HALF, "\"%s\"".formatted("x".repeat(20_001))));
            for (var id : List.of("plan_id", "product_id", "persona_id", "job_id")) {
                wrong.put(id, wrong(new FieldKind.Reference("jobs")));
            }
        } else if (route.pattern().endsWith("/fate")) {
            wrong.put("fate", wrong(new FieldKind.Choice(List.of())));
            wrong.put("became_id", wrong(new FieldKind.Reference("angles")));
            wrong.put("reason", List.of("7", "[]", "{}", NOT_KEPT));
            wrong.put("fields", List.of("7", "[]", "\"x\"", "{\"a\": \"\\u0000\"}"));
        } else if (route.pattern().endsWith("/status")) {
            wrong.put("status", wrong(new FieldKind.Choice(List.of())));
            wrong.put(
                    "reason", List.of("\"\"", "7", "[]", "{}", NOT_KEPT, HALF, "\"%s\"".formatted("x".repeat(1_001))));
            wrong.put("plan_id", wrong(new FieldKind.Reference("plans")));
        } else if (route.pattern().startsWith("/api/members")) {
            wrong.put("role", wrong(new FieldKind.Choice(List.of())));
        } else if (route.pattern().equals("/api/invitations")) {
            wrong.put("email", wrong(new FieldKind.Line(254)));
            wrong.put("role", wrong(new FieldKind.Choice(List.of())));
        } else if (route.pattern().equals("/api/tokens")) {
            wrong.put("name", wrong(new FieldKind.Line(200)));
            wrong.put("scopes", List.of("\"x\"", "7", "[]", "[null]", "[7]", "[\"everything\"]", "[" + HALF + "]"));
            wrong.put("expires_at", List.of("\"x\"", "7", "true", "[]", "\"2020-01-01T00:00:00Z\"", NOT_KEPT));
        } else if (route.pattern().equals("/api/results")) {
            wrong.put(
                    "rows",
                    List.of(
                            "\"x\"",
                            "7",
                            "[]",
                            "{}",
                            "[7]",
                            "[null]",
                            "[{}]",
                            "[[]]",
                            "[{\"ad_code\": 7}]",
                            "[" + HALF + "]"));
        } else if (route.pattern().startsWith("/api/webhooks")) {
            wrong.put("name", wrong(new FieldKind.Line(200)));
            wrong.put("url", wrong(new FieldKind.Line(2_000)));
            wrong.put("events", List.of("\"x\"", "7", "[]", "{}", "[7]", "[null]", "[\"x\"]", "[" + HALF + "]"));
            wrong.put("active", List.of("\"x\"", "7", "null", "[]", "{}"));
        } else if (!route.pattern().matches("/api/(plans|runs).*")
                && !route.pattern().contains("{persona}")) {
            kinds.of(route.pattern().split("/", -1)[2])
                    .shape()
                    .fields()
                    .forEach(field -> wrong.put(field.name(), wrong(field.kind())));
        } else if (route.pattern().equals("/api/plans") || route.method().equals("PATCH")) {
            var ids = List.of("brand_id", "product_id", "offer_id", "persona_id", "jtbd_framed_id");
            ids.forEach(field -> wrong.put(field, wrong(new FieldKind.Reference("brands"))));
            wrong.put("name", wrong(new FieldKind.Line(200)));
            for (var word : List.of("awareness_level", "template_strategy", "currency")) {
                wrong.put(word, List.of("\"nonsense\"", "7", "true", "[]", "{}", NOT_KEPT));
            }
            for (var number : List.of("ads_per_angle", "horizon_days")) {
                wrong.put(number, List.of("\"3\"", "0", "-1", "1.5", "1e99", "99999999999", "true", "[3]", "{}"));
            }
            for (var money : List.of("target_cpa", "max_cpa", "budget")) {
                wrong.put(money, List.of("\"x\"", "\"\"", "0", "-1", "1e400", "true", "[]", "{}", NOT_KEPT));
            }
        } else {
            var field = new JsonMapper()
                    .readTree(Bodies.of(route, Map.of()))
                    .propertyNames()
                    .iterator()
                    .next();
            wrong.put(
                    field,
                    List.of(
                            "\"x\"",
                            "7",
                            "[7]",
                            "[\"x\"]",
                            "[null]",
                            "{\"a\": 1}",
                            "[[]]",
                            NOT_KEPT,
                            "[" + HALF + "]"));
        }
        return wrong;
    }

    private static List<String> wrong(FieldKind kind) {
        var common = Stream.of(NOT_KEPT, HALF, "[[[]]]", "{\"a\": {\"b\": [7]}}");
        var particular = switch (kind) {
            case FieldKind.Line _, FieldKind.Address _, FieldKind.Prose _, FieldKind.Code _, FieldKind.Slug _ ->
                List.of("7", "true", "[\"x\"]", "{}", "\"%s\"".formatted("x".repeat(20_000)));
            case FieldKind.Texts _ -> List.of("\"x\"", "7", "[7]", "[null]", "[\"\\u0000\"]");
            case FieldKind.TextByKey _, FieldKind.SourcedByKey _ ->
                List.of("\"x\"", "7", "true", "{\"a\": 7}", "{\"a\": \"\\u0000\"}", "{\"\\u0000\": \"a\"}");
            case FieldKind.TextsByKey _ -> List.of("\"x\"", "7", "{\"a\": \"x\"}", "{\"a\": [7]}");
            case FieldKind.Outline _ ->
                List.of(
                        "\"x\"",
                        "7",
                        "[\"x\"]",
                        "[{\"pain\": 7}]",
                        "[{\"symptoms\": []}]",
                        "[{\"pain\": \"a\", \"symptoms\": [7]}]",
                        "[{\"x\": \"a\"}]");
            case FieldKind.Choice _ -> List.of("\"nonsense\"", "7", "true");
            case FieldKind.Flag _ -> List.of("\"true\"", "1", "[]");
            case FieldKind.Whole _, FieldKind.Decimal _ -> List.of("\"3\"", "1e400", "-1e9", "true");
            case FieldKind.Reference _ -> List.of("7", "\"x\"", "true", "\"%s\"".formatted(UUID.randomUUID()));
            case FieldKind.ReadOnly _ -> List.of("\"winner\"", "\"\"", "null", "7");
            case FieldKind.Opaque _, FieldKind.Ticked _, FieldKind.Parts _ -> List.<String>of();
        };
        var all = new ArrayList<>(particular);
        if (!(kind instanceof FieldKind.Opaque
                || kind instanceof FieldKind.Ticked
                || kind instanceof FieldKind.Parts)) {
            common.forEach(all::add);
        } else {
            all.add("{\"a\": \"\\u0000\"}");
        }
        return all;
    }
}
