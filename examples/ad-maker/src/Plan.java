import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** A compiled plan: what to make, and what must not change on the way. */
record Plan(Map<String, Object> content) {

    @SuppressWarnings("unchecked")
    static Plan of(Object json) {
        return new Plan((Map<String, Object>) json);
    }

    String id() {
        return (String) content.get("plan_id");
    }

    String key() {
        return (String) content.get("plan_key");
    }

    /** The digest covers everything but itself, the time and the status, in the canonical form of RFC 8785. */
    boolean isWhole() throws IOException {
        var digested = new TreeMap<>(content);
        List.of("digest", "compiled_at", "status").forEach(digested::remove);
        var canonical = new JsonCanonicalizer(new JsonMapper().writeValueAsString(digested));
        return content.get("digest").equals("sha256:" + sha256(canonical.getEncodedUTF8()));
    }

    List<Map<String, Object>> ads() {
        return list(content, "ads");
    }

    Map<String, Object> angle(Map<String, Object> ad) {
        return row("angles", "angle_id", ad.get("angle_id"));
    }

    /** Such as 4:5. An ad's format is a row of what varies or of what is held; without one it is a square. */
    String proportions(Map<String, Object> ad) {
        return Stream.of("variations", "held")
                .map(place -> content.get(place) instanceof Map<?, ?> layers ? layers.get("format") : null)
                .filter(List.class::isInstance)
                .flatMap(rows -> ((List<?>) rows).stream())
                .map(row -> (Map<?, ?>) row)
                .filter(row -> ad.get("format") == null || row.get("format_id").equals(ad.get("format")))
                .map(row -> (String) row.get("aspect_ratio"))
                .findFirst()
                .orElse("1:1");
    }

    String brand() {
        return (String) map(content, "brand").get("name");
    }

    /** What every ad has to say. */
    String disclaimer() {
        var text = map(content, "compliance").get("required_disclaimers");
        return text == null ? "" : text.toString();
    }

    /** The first claim or term in a text that must not appear in an ad; null when there is none. */
    String forbidden(String text) {
        return Stream.of("banned_terms", "disallowed_claims", "prohibited_claims")
                .map(map(content, "compliance")::get)
                .filter(List.class::isInstance)
                .flatMap(terms -> ((List<?>) terms).stream())
                .map(String::valueOf)
                .filter(term -> text.toLowerCase().contains(term.toLowerCase()))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> row(String list, String field, Object id) {
        return list(content, list).stream()
                .filter(row -> row.get(field).equals(id))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return (List<Map<String, Object>>) from.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String name) {
        return (Map<String, Object>) from.get(name);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
