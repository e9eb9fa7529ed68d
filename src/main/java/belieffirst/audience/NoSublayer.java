package belieffirst.audience;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A thing that is often taken for a sub-layer but would change the belief: how it is recognized, and where it belongs. */
public enum NoSublayer {
    AWARENESS_LEVEL(
            "An awareness level",
            "a state of the reader",
            "choose it beside the persona of a plan",
            "/plans",
            "awareness(_level|_stage)?|(problem|solution|product|most)_aware|unaware",
            "unaware|(problem|solution|product|most)[ _-]aware|awareness"),
    OFFER_ELEMENT(
            "An offer element",
            "a reason to buy now and no belief",
            "put it into an offer",
            "/library/offers",
            "offers?(_elements?)?|discounts?|urgency(_drivers?)?|price|guarantees?",
            "\\d+ ?(%|percent) off|discount(s|ed)?|coupons?|vouchers?|free (shipping|trial|gift|returns|delivery)|money[ -]?back"
                    + "|guarantees?d?|refunds?|bundles?|buy (one|two|1|2)|bogo|limited[ -]time|on sale|clearance|cash ?back"
                    + "|(two|three|\\d) for (one|two|\\d)|first order"),
    MECHANISM_HINT(
            "A mechanism hint",
            "a claim about the cause",
            "say it in an angle or a mechanism",
            "/library/mechanisms",
            "mechanisms?(_hints?)?|causes?|root_cause",
            "because|caus(e|es|ed|ing)|due to|works by|mechanisms?|inflamm\\w+|cartilage|collagen|enzymes?|cortisol|hormon\\w+"
                    + "|deficien\\w+|absor[bp]\\w+|lubricat\\w+|metaboli\\w+|microbiome"),
    PROBLEM_SEVERITY(
            "Problem severity",
            "how urgent an ad may sound and what it may claim",
            "say it on the job, as how severe it is",
            "/library/jobs",
            "(problem_)?severity(_state)?|pain_level|stage|urgency_level",
            "severity|chronic|unbearable|agoni[sz]ing|worsening|getting worse|(early|late|advanced|end)[ -]stage"
                    + "|(severe|mild|moderate|extreme|acute)(?! (climate|weather|winters?|summers?|heat|cold|humidity"
                    + "|temperatures?|rain|activity|exercise))"),
    SYMPTOM(
            "A symptom",
            "what the reader recognizes a problem by",
            "put it under a pain of a problem",
            "/library/problems",
            "symptoms?|pains?|pain_points?|problems?",
            "symptoms?|pain(s|ful)?|ach(e|es|ing|y)|sore(ness)?|stiff(ness)?|limp(s|ing|ed)?|itch(y|es|ing)?|swell(s|ing)"
                    + "|swollen|cramps?|bloat(ed|ing)?|trembl(es|ing)|whin(es|ing)|whimper(s|ing)?|headaches?|migraines?"
                    + "|insomnia|rash(es)?|fatigue|hair loss|(trouble|difficulty) \\w+ing|struggl(es|ing) to \\w+");

    private static final int SHOWN = 60;

    private final String label;
    private final String what;
    private final String place;
    private final String address;
    private final Pattern called;
    private final Pattern said;

    NoSublayer(String label, String what, String place, String address, String called, String said) {
        this.label = label;
        this.what = what;
        this.place = place;
        this.address = address;
        this.called = Pattern.compile(called);
        this.said = Pattern.compile("\\b(" + said + ")(?![\\w-])");
    }

    /** What is wrong with a sub-layer as it was sent: JSON pointers to sentences. */
    static Map<String, String> faults(ObjectNode sublayer) {
        var faults = new LinkedHashMap<String, String>();
        calledSo(sublayer.path("sublayer_type").asString(""))
                .ifPresent(other -> faults.put("/sublayer_type", other.asKind()));
        find(faults, "/name", sublayer.path("name"));
        for (int i = 0; i < sublayer.path("values").size(); i++) {
            find(faults, "/values/" + i, sublayer.path("values").path(i));
        }
        return faults;
    }

    /** What this text is instead, by its words; empty when nothing speaks against it. */
    public static Optional<NoSublayer> in(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(other -> other.said.matcher(plain).find())
                .findFirst();
    }

    private static void find(Map<String, String> faults, String at, JsonNode text) {
        in(text.asString("")).ifPresent(other -> faults.put(at, other.asText(text.asString())));
    }

    private static Optional<NoSublayer> calledSo(String type) {
        var word = type.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return Arrays.stream(values())
                .filter(other -> other.called.matcher(word).matches())
                .findFirst();
    }

    private String asKind() {
        return "%s is no kind of sub-layer: it is %s. %s%s."
                .formatted(label, what, Character.toUpperCase(place.charAt(0)), place.substring(1));
    }

    private String asText(String text) {
        return "“%s” sounds like %s%s, which is no sub-layer: it is %s. %s%s."
                .formatted(
                        text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…",
                        Character.toLowerCase(label.charAt(0)),
                        label.substring(1),
                        what,
                        Character.toUpperCase(place.charAt(0)),
                        place.substring(1));
    }

    public static List<NoSublayer> all() {
        return List.of(values());
    }

    public String label() {
        return label;
    }

    /** What it really is. */
    public String what() {
        return what;
    }

    /** Where it belongs, as a sentence without its beginning capital and its stop. */
    public String place() {
        return place;
    }

    /** The page where it belongs. */
    public String address() {
        return address;
    }
}
