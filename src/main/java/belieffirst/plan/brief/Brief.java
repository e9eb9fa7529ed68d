package belieffirst.plan.brief;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The brief of a plan as a document: what must be right first, then each angle with its ads.
 *
 * @param must what no ad may get wrong
 * @param about product, offer, buyer and job
 */
public record Brief(
        String key,
        String name,
        Edition edition,
        List<Fact> must,
        BrandLook look,
        List<Fact> about,
        List<AngleBrief> angles) {

    public static Brief of(BriefMaterial material) {
        var payload = material.payload();
        var beside = material.beside();
        return new Brief(
                text(payload, "plan_key"),
                text(beside, "name"),
                new Edition(material.version(), material.at()),
                BriefRules.must(payload, beside),
                BrandLook.of(payload, beside),
                BriefRules.about(payload),
                new BriefAngles(payload, beside, material.version() != null).all());
    }

    public int ads() {
        return angles.stream().mapToInt(angle -> angle.ads().size()).sum();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    /** A label and what stands under it. */
    public record Fact(String label, List<String> lines) {

        static Fact of(String label, String line) {
            return new Fact(label, line.isBlank() ? List.of() : List.of(line));
        }

        boolean isKnown() {
            return !lines.isEmpty();
        }
    }

    /**
     * The version that a brief is of.
     *
     * @param number null for a draft
     */
    public record Edition(@Nullable Integer number, Instant at) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

        public boolean isDraft() {
            return number == null;
        }

        /** Version 3 of 28 Nov 2026, in UTC, as every reader of a shared page sees the same. */
        public String label() {
            return "%s of %s".formatted(number == null ? "Draft" : "Version " + number, day());
        }

        private String day() {
            return DAY.format(at.atZone(ZoneOffset.UTC));
        }
    }
}
