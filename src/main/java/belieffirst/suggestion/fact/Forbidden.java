package belieffirst.suggestion.fact;

import belieffirst.suggestion.fact.FactReader.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The terms that no ad of a product may use: claims that the brand disallows, prohibited claims, names that are never
 * mentioned.
 *
 * <p>A term is met where its words stand whole and in order within a sentence: “cure” is met in “a cure-all” and not in “secure”,
 * “treat” not in “treats”. Only a listed word in -s is also met without it: “cures” in “a cure”.
 */
public final class Forbidden {

    private static final String CLAIM = "Never claim";
    private static final List<String> GUARANTEES =
            List.of("guarantee", "guarantees", "guaranteed", "money back", "risk free", "no risk");

    private final List<Term> terms = new ArrayList<>();

    private Forbidden() {}

    public static Forbidden of(RequestContext known) {
        var forbidden = new Forbidden();
        if (known.brand() != null) {
            forbidden.add(CLAIM, known.brand().disallowedClaims());
        }
        if (known.product() != null) {
            var rules = known.product().facts().rules();
            forbidden.add(CLAIM, rules.prohibitedClaims());
            forbidden.add("Never name", rules.bannedTerms());
            if (rules.guarantee().isBlank()) {
                forbidden.add("No guarantee is on record, so never mention", GUARANTEES);
            }
        }
        return forbidden;
    }

    /** A matcher of these terms alone. */
    static Forbidden claims(List<String> phrases) {
        var forbidden = new Forbidden();
        forbidden.add(CLAIM, phrases);
        return forbidden;
    }

    /** The first term that the text uses. */
    public Optional<String> in(String text) {
        var words = ComparedWords.of(text);
        return terms.stream().filter(term -> term.isIn(words)).map(Term::phrase).findFirst();
    }

    Stream<Told> told() {
        return terms.stream().map(term -> new Told(term.rule(), term.phrase()));
    }

    private void add(String rule, List<String> phrases) {
        phrases.stream()
                .filter(phrase ->
                        terms.stream().noneMatch(known -> known.phrase().equalsIgnoreCase(phrase)))
                .map(phrase -> new Term(rule, phrase, ComparedWords.of(phrase)))
                .filter(term -> !term.words().isEmpty())
                .forEach(terms::add);
    }

    private record Term(String rule, String phrase, List<String> words) {

        boolean isIn(List<String> text) {
            return Collections.indexOfSubList(text, words) >= 0
                    || (words.size() == 1 && text.contains(withoutS(words.getFirst())));
        }

        private static String withoutS(String word) {
            return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
                    ? word.substring(0, word.length() - 1)
                    : word;
        }
    }
}
