package belieffirst.evidence.proposal;

import belieffirst.evidence.AdCandidate;
import belieffirst.evidence.DeliveredAd;
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

    static Reasons of(DeliveredAd ad, AdCandidate planned) {
        var sentences = new ArrayList<String>();
        var weight = 0;
        for (var code : MistypedCode.in(ad.name())) {
            if (code.meant().contains(planned.code())) {
                sentences.add("Its name has “%s”, which is this code but for a typing error.".formatted(code.text()));
                weight += 100;
            }
        }
        weight += named(
                ad, "the plan " + planned.plan(), name -> NamedPlan.in(name).contains(planned.plan()), 40, sentences);
        weight += named(
                ad, "the angle “%s”".formatted(planned.angle()), name -> has(name, planned.angle()), 20, sentences);
        weight += named(
                ad,
                "the template “%s”".formatted(planned.template()),
                name -> has(name, planned.template()),
                5,
                sentences);
        return new Reasons(weight, sentences);
    }

    private static int named(DeliveredAd ad, String what, Predicate<String> names, int weight, List<String> sentences) {
        var where = names.test(ad.name())
                ? "name"
                : names.test(ad.adset()) ? "ad set" : names.test(ad.campaign()) ? "campaign" : null;
        if (where == null) {
            return 0;
        }
        sentences.add("Its %s names %s.".formatted(where, what));
        return weight;
    }

    private static boolean has(String name, String words) {
        return words.length() >= SHORTEST && name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
