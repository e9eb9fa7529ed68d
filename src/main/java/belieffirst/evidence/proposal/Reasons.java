package belieffirst.evidence.proposal;

import belieffirst.evidence.AdCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The reasons why an unmatched ad may be a planned one, the strongest first, and how much they weigh together.
 *
 * @param weight an error of typing weighs more than all names together, a plan's key more than an angle, an angle more than a template
 */
record Reasons(int weight, List<String> sentences) {

    /** Words that short stand in many names by chance. */
    static final int SHORTEST = 4;

    static Reasons of(NamesOfAd ad, AdCandidate planned) {
        var sentences = new ArrayList<String>();
        var weight = 0;
        for (var code : ad.mistyped()) {
            if (code.meant().contains(planned.code())) {
                sentences.add("“%s” in its name looks like this code with a typo.".formatted(code.text()));
                weight += 100;
            }
        }
        weight += named(ad, "the plan " + planned.plan(), name -> name.plans().contains(planned.plan()), 40, sentences);
        weight += named(ad, "the angle “%s”".formatted(planned.angle()), has(planned.angle()), 20, sentences);
        weight += named(ad, "the template “%s”".formatted(planned.template()), has(planned.template()), 5, sentences);
        return new Reasons(weight, sentences);
    }

    private static int named(
            NamesOfAd ad, String what, Predicate<NamesOfAd.Name> names, int weight, List<String> sentences) {
        var where = ad.all().stream().filter(names).findFirst();
        where.ifPresent(name -> sentences.add("Its %s names %s.".formatted(name.whose(), what)));
        return where.isPresent() ? weight : 0;
    }

    private static Predicate<NamesOfAd.Name> has(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return name -> words.length() >= SHORTEST && name.words().contains(lower);
    }
}
