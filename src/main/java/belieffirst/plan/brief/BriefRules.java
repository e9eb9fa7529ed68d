package belieffirst.plan.brief;

import belieffirst.library.Entry;
import belieffirst.plan.brief.Brief.Fact;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The facts of a brief that hold for all its ads. */
final class BriefRules {

    private BriefRules() {}

    /** What no ad may get wrong; a rule that nobody wrote down says so. */
    static List<Fact> must(JsonNode payload, JsonNode beside) {
        var product = payload.path("product");
        var brand = payload.path("brand");
        var facts = new ArrayList<>(claims(payload.path("compliance")));
        facts.add(said("Guarantee", Entry.texts(product.path("guarantee")), "No ad may mention one."));
        facts.add(Fact.of("Price", Brief.text(product, "price_range")));
        facts.add(Fact.of("Voice", Brief.text(brand, "brand_voice_tone")));
        facts.add(Fact.of("Guidelines", Brief.text(beside.path("brand"), "guidelines")));
        facts.add(Fact.of("Notes for ad making", Brief.text(brand, "ad_creation_notes")));
        return known(facts);
    }

    private static List<Fact> claims(JsonNode rules) {
        var never = Stream.of("disallowed_claims", "prohibited_claims")
                .flatMap(field -> Entry.texts(rules.path(field)).stream())
                .collect(Collectors.toMap(BriefRules::alike, claim -> claim, (first, _) -> first, LinkedHashMap::new))
                .values();
        var disclaimer = Entry.texts(rules.path("required_disclaimers"));
        return List.of(
                said("Never say", List.copyOf(never), "No forbidden claims on record."),
                said("Required disclaimer", disclaimer, "None on record. Ask before you publish."),
                said("Names never mentioned", Entry.texts(rules.path("banned_terms")), "No banned names on record."));
    }

    /** The brand's and the product's list often say the same with another capital. */
    private static String alike(String claim) {
        return claim.toLowerCase(Locale.ROOT);
    }

    /** Product, offer, buyer and job, and what is held still from earlier phases. */
    static List<Fact> about(JsonNode payload) {
        var product = payload.path("product");
        var offer = payload.path("offer");
        var persona = payload.path("persona");
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Product", pair(Brief.text(product, "name"), Brief.text(product, "description"))));
        facts.add(new Fact("Unique selling points", Entry.texts(product.path("unique_selling_points"))));
        facts.add(said("Offer", pair(Brief.text(offer, "name"), Brief.text(offer, "description")), "No offer."));
        facts.add(new Fact("Persona", pair(Brief.text(persona, "name"), Brief.text(persona, "snapshot"))));
        var job = payload.path("job");
        var statement = Brief.text(job, "progress_statement");
        facts.add(Fact.of("Job to be done", statement.isEmpty() ? Brief.text(job, "name") : statement));
        payload.path("held").forEachEntry((field, rows) -> facts.add(held(field, rows)));
        return known(facts);
    }

    private static Fact held(String field, JsonNode rows) {
        var layer = Layer.of(field);
        var names = rows.valueStream()
                .map(row -> layer.isWord()
                        ? Density.of(row.path("messaging_density").asString()).label()
                        : Brief.text(row, "name"))
                .toList();
        return new Fact(layer.label() + ", kept constant", names);
    }

    private static Fact said(String label, List<String> lines, String otherwise) {
        return lines.isEmpty() ? Fact.of(label, otherwise) : new Fact(label, lines);
    }

    private static List<String> pair(String name, String text) {
        return Stream.of(name, text).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Fact> known(List<Fact> facts) {
        return facts.stream().filter(Fact::isKnown).toList();
    }
}
