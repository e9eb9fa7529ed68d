package belieffirst.plan.web;

import belieffirst.kernel.Refusal;
import belieffirst.plan.compile.AdCode;
import belieffirst.plan.run.AdReport;
import belieffirst.plan.run.AdState;
import belieffirst.plan.run.RunResults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A reader of what ad makers send of their runs. */
final class RunBody {

    private static final Set<String> FIGURES =
            Set.of("spend", "impressions", "link_clicks", "purchases", "purchase_value");
    private static final int MOST = 1_000;
    private static final int COUNT = 2_000_000_000;

    private RunBody() {}

    static AdReport report(JsonNode body) {
        var fields = PlanFields.of(body, Set.of("state", "ad_id", "url"));
        fields.require("state", "Say how far the ad is: making, made, live or failed.");
        var state = fields.word("state", AdState::of);
        var adId = fields.line("ad_id", 100);
        var url = fields.word("url", RunBody::url);
        fields.done();
        return new AdReport(Objects.requireNonNull(state), adId, url);
    }

    /** The results in the body of a completion. */
    static RunResults results(JsonNode completion) {
        try {
            return read(completion.path("results"));
        } catch (Refusal.Invalid refusal) {
            throw placed(refusal, "/results/");
        }
    }

    private static RunResults read(JsonNode body) {
        if (body.isNull() || body.isMissingNode()) {
            return new RunResults(null, null, null, List.of(), List.of());
        }
        var fields = PlanFields.of(body, Set.of("currency", "note", "winning_cell", "arms", "ads"));
        var currency = fields.word("currency", PlanChange::currency);
        var note = fields.line("note", 1_000);
        var winner = fields.whole("winning_cell", 1, MOST);
        fields.done();
        return new RunResults(currency, note, winner, each(body, "arms", RunBody::arm), each(body, "ads", RunBody::ad));
    }

    private static RunResults.Arm arm(JsonNode body) {
        var fields = figures(body, "angle_id", "cell");
        var angle = fields.id("angle_id");
        var cell = fields.whole("cell", 1, MOST);
        if ((angle == null) == (cell == null)) {
            fields.wrong("angle_id", "Name an angle, or a cell from phase 3 on.");
        }
        return new RunResults.Arm(angle, cell, figures(fields));
    }

    private static RunResults.Ad ad(JsonNode body) {
        var fields = figures(body, "code");
        fields.require("code", "Name the ad by its code.");
        var code = fields.word("code", RunBody::code);
        return new RunResults.Ad(code == null ? "" : code, figures(fields));
    }

    private static PlanFields figures(JsonNode body, String... names) {
        var known = new HashSet<>(FIGURES);
        known.addAll(List.of(names));
        return PlanFields.of(body, known);
    }

    private static RunResults.Figures figures(PlanFields fields) {
        var figures = new RunResults.Figures(
                fields.amount("spend"),
                fields.whole("impressions", 0, COUNT),
                fields.whole("link_clicks", 0, COUNT),
                fields.whole("purchases", 0, COUNT),
                fields.amount("purchase_value"));
        fields.done();
        return figures;
    }

    /** Every item of a list, and what is wrong with one by its place. */
    private static <T> List<T> each(JsonNode body, String name, Function<JsonNode, T> reader) {
        var list = body.path(name);
        var isList = list.isArray() || list.isMissingNode() || list.isNull();
        if (!isList || list.size() > MOST) {
            throw new Refusal.Invalid(Map.of(name, "This takes a list of at most %,d.".formatted(MOST)));
        }
        var items = new ArrayList<T>();
        for (var item : list) {
            try {
                items.add(reader.apply(item));
            } catch (Refusal.Invalid refusal) {
                throw placed(refusal, "/%s/%d/".formatted(name, items.size()));
            }
        }
        return items;
    }

    private static Refusal.Invalid placed(Refusal.Invalid refusal, String place) {
        var fields = new LinkedHashMap<String, String>();
        refusal.fields().forEach((field, sentence) -> fields.put(place + field.replaceFirst("^/", ""), sentence));
        return fields.isEmpty()
                ? new Refusal.Invalid(Map.of(place.substring(0, place.length() - 1), refusal.detail()))
                : new Refusal.Invalid(fields);
    }

    private static String code(String text) {
        return AdCode.in(text)
                .map(AdCode::text)
                .orElseThrow(() -> new Refusal.Invalid(Map.of("code", "This is no code of an ad.")));
    }

    private static String url(String text) {
        if (text.length() > 2_000 || !text.matches("https?://[^\\s]+")) {
            throw new Refusal.Invalid(Map.of("url", "This takes an address that begins with https://."));
        }
        return text;
    }
}
