import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Plans with results on the sample brand, made through the API as an ad maker's program would. */
final class Example {

    private static final int ROWS_AT_ONCE = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private final Client client;

    Example(Client client) {
        this.client = client;
    }

    /** A plan of five angles that runs, with so many ads for each and so many days of results, and verdicts; answers its id. */
    String running(String name, int adsPerAngle, int days) throws IOException, InterruptedException {
        var plan = client.post("/api/plans", draft(name, adsPerAngle)).path("id").asString();
        client.post("/api/plans/%s/compilation".formatted(plan), Map.of());
        client.post("/api/plans/%s/runs".formatted(plan), Map.of());
        var rows = results(client.json("/api/plans/%s/compiled".formatted(plan)).path("ads"), days);
        for (var begin = 0; begin < rows.size(); begin += ROWS_AT_ONCE) {
            client.post("/api/results", Map.of("rows", rows.subList(begin, Math.min(rows.size(), begin + ROWS_AT_ONCE))));
        }
        while (client.json("/api/plans/%s/verdicts".formatted(plan)).toString().length() < 1000) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return plan;
    }

    /** A plan of five angles of the sample, as the API takes it. */
    Map<String, Object> draft(String name, int adsPerAngle) throws IOException, InterruptedException {
        var job = job();
        var product = client.json("/api/products/" + job.path("product_id").asString());
        var brand = product.path("brand_id").asString();
        var draft = new LinkedHashMap<String, Object>(Map.of(
                "name", name, "brand_id", brand, "product_id", text(product, "id"),
                "offer_id", ids("/api/offers?product_id=" + text(product, "id")).getFirst(),
                "persona_id", text(job, "persona_id"), "awareness_level", "problem_aware", "jtbd_framed_id", text(job, "id")));
        draft.put("angle_ids", ids("/api/angles?job_id=" + text(job, "id")).subList(0, 5));
        draft.put("template_ids", ids("/api/templates?brand_id=" + brand).subList(0, 2));
        draft.putAll(Map.of("ads_per_angle", adsPerAngle, "currency", "USD", "target_cpa", "30.00", "max_cpa", "40.00"));
        return draft;
    }

    /** The job that has the most angles. */
    private JsonNode job() throws IOException, InterruptedException {
        for (var job : client.json("/api/jobs?limit=100").path("data")) {
            if (client.json("/api/angles?job_id=" + text(job, "id")).path("data").size() >= 5) {
                return job;
            }
        }
        throw new IllegalStateException("No job of the sample has five angles.");
    }

    private List<String> ids(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(client.json(path).path("data").spliterator(), false)
                .map(entry -> text(entry, "id"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    /** The first angle sells best; figures differ from ad to ad and day to day, and are the same each time. */
    private static List<Map<String, Object>> results(JsonNode ads, int days) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var ad = 0; ad < ads.size(); ad++) {
            for (var day = 0; day < days; day++) {
                var mixed = (ad * 7919 + day * 104_729) % 100;
                var sold = mixed < 60 - 50 * ad / ads.size() ? 1 : 0;
                rows.add(new LinkedHashMap<>(Map.of(
                        "ad_code", text(ads.get(ad), "code"), "day", FIRST_DAY.plusDays(day).toString(),
                        "spend", String.format(Locale.ROOT, "%.2f", 12 + mixed / 10.0), "currency", "USD",
                        "impressions", 900 + mixed, "link_clicks", 10 + mixed / 5, "purchases", sold,
                        "purchase_value", String.format(Locale.ROOT, "%.2f", sold * 39.90), "attribution_setting", "7d_click")));
            }
        }
        return rows;
    }
}
