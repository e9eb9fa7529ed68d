import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A writer of what ads of a compiled plan might have done: the first angle sells at half the usual cost, the last at three times, each
 * ad differs a little from its angle, and a day from a day.
 */
public class SampleExport {

    private static final double USUAL_COST = 30;
    private static final double SPREAD = 0.25;
    private static final double PRICE = 39.90;

    public static void main(String[] words) {
        try {
            write(words);
        } catch (IOException | InterruptedException | RuntimeException fault) {
            System.err.println("No export was written: " + said(fault));
            System.exit(1);
        }
    }

    private static String said(Exception fault) {
        return fault instanceof ConnectException
                ? "nothing answers at that address. Is the product running, and is the port right?"
                : String.valueOf(fault.getMessage());
    }

    private static void write(String[] words) throws IOException, InterruptedException {
        var options = options(words);
        var plan = options.containsKey("compiled") ? Files.readString(Path.of(options.get("compiled"))) : fetched(options);
        var random = new Random(Long.parseLong(options.getOrDefault("seed", "1")));
        var days = Integer.parseInt(options.getOrDefault("days", "14"));
        var until = LocalDate.parse(options.getOrDefault("until", "2026-11-20"));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print("\uFEFF\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Ad set name\",\"Ad name\",\"Ad ID\",\"Amount spent (USD)\","
                + "Impressions,Reach,\"Link clicks\",Purchases,\"Purchases conversion value\",\"Attribution setting\",Objective\n");
        var ads = ads(plan);
        for (var place = 0; place < ads.size(); place++) {
            var ad = ads.get(place);
            var cost = USUAL_COST * ad.factor() * Math.exp(SPREAD * random.nextGaussian());
            for (var day = days - 1; day >= 0; day--) {
                out.print(row(plan, ad, place, until.minusDays(day), cost, random));
            }
        }
    }

    private static String row(String plan, Ad ad, int place, LocalDate day, double cost, Random random) {
        var spend = 20 + 15 * random.nextDouble();
        var impressions = (long) (spend * (70 + 20 * random.nextDouble()));
        var sales = sales(spend / cost, random);
        return String.format(Locale.ROOT,
                "%s,%s,\"%s Discovery\",Broad,\"%s\",%d,%.2f,%d,%d,%d,%s,%s,\"7-day click or 1-day view\",OUTCOME_SALES%n",
                day, day, field(plan, "plan_key"), ad.name(), 120_210_000_000_000_000L + Math.abs(ad.code().hashCode()) * 100L + place,
                spend, impressions, (long) (impressions * 0.9), (long) (impressions * 0.012),
                sales == 0 ? "" : String.valueOf(sales), sales == 0 ? "" : String.format(Locale.ROOT, "%.2f", sales * PRICE));
    }

    /** Knuth's way to a Poisson number. */
    private static int sales(double expected, Random random) {
        var sales = 0;
        for (var left = random.nextDouble(); left > Math.exp(-expected); left *= random.nextDouble()) {
            sales++;
        }
        return sales;
    }

    private static List<Ad> ads(String plan) {
        var names = names(plan, "angles", "angle_id");
        var templates = names(plan, "templates", "template_id");
        var angles = new ArrayList<>(names.keySet());
        var ads = new ArrayList<Ad>();
        for (var ad : objects(plan, "ads")) {
            var angle = field(ad, "angle_id");
            var place = angles.indexOf(angle);
            var factor = place == 0 ? 0.4 : place == angles.size() - 1 ? 6 : 0.95 + 0.1 * place;
            var code = field(ad, "code");
            var name = String.join(" | ", field(plan, "plan_key"), names.getOrDefault(angle, ""),
                    templates.getOrDefault(field(ad, "template_id"), ""), code);
            ads.add(new Ad(code, name.replace("\"", "\"\""), factor));
        }
        return ads;
    }

    private static Map<String, String> names(String plan, String list, String id) {
        var names = new LinkedHashMap<String, String>();
        objects(plan, list).forEach(each -> names.put(field(each, id), field(each, "name")));
        return names;
    }

    /** The objects of a list that stands at the top of the plan. What is compiled has no spaces between its parts. */
    private static List<String> objects(String json, String list) {
        var found = new ArrayList<String>();
        var at = json.indexOf("\"" + list + "\":[{");
        var depth = 0;
        var begin = 0;
        for (var i = at + list.length() + 3; at >= 0 && i < json.length(); i++) {
            var character = json.charAt(i);
            if (character == '"') {
                i = end(json, i);
            } else if (character == '{' && depth++ == 0) {
                begin = i;
            } else if (character == '}' && --depth == 0) {
                found.add(json.substring(begin, i + 1));
            } else if (character == ']' && depth == 0) {
                break;
            }
        }
        return found;
    }

    private static int end(String json, int quote) {
        var i = quote + 1;
        while (json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"%s\":\"((?:[^\"\\\\]|\\\\.)*)\"".formatted(name)).matcher(json);
        return found.find() ? found.group(1).replace("\\\"", "\"").replace("\\\\", "\\") : "";
    }

    private static String fetched(Map<String, String> options) throws IOException, InterruptedException {
        var address = options.getOrDefault("url", "http://localhost:8080") + "/api/plans/" + options.get("plan") + "/compiled";
        var request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + options.get("token")).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The plan cannot be read: " + answer.body());
            }
            return answer.body();
        }
    }

    private static Map<String, String> options(String[] words) {
        var options = new HashMap<String, String>();
        for (var i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i].replaceFirst("^--", ""), words[i + 1]);
        }
        if (!options.containsKey("plan") && !options.containsKey("compiled")) {
            System.err.println("Name a plan, with --plan and --token, or a file, with --compiled.");
            System.exit(2);
        }
        return options;
    }

    /** An ad, and what a sale costs with its angle, against the usual. */
    private record Ad(String code, String name, double factor) {}
}
