package belieffirst.evidence.proposal;

import belieffirst.evidence.DeliveredAd;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of an unmatched ad, with what was found in them once for all planned ads that it is compared with.
 *
 * @param mistyped the texts of its own name that look like codes
 */
record NamesOfAd(Name ad, Name adset, Name campaign, Set<MistypedCode> mistyped) {

    static NamesOfAd of(DeliveredAd ad) {
        return new NamesOfAd(
                Name.of("name", ad.name()),
                Name.of("ad set", ad.adset()),
                Name.of("campaign", ad.campaign()),
                MistypedCode.in(ad.name()));
    }

    /** The nearest first. */
    List<Name> all() {
        return List.of(ad, adset, campaign);
    }

    /** All of them in lower case, a line each. */
    String words() {
        return String.join("\n", all().stream().map(Name::words).toList());
    }

    List<String> plans() {
        return all().stream().flatMap(name -> name.plans.stream()).distinct().toList();
    }

    List<String> codes() {
        return mistyped.stream()
                .flatMap(code -> code.meant().stream())
                .distinct()
                .toList();
    }

    /**
     * One of the names.
     *
     * @param whose the word for what has it
     * @param words in lower case
     * @param plans the keys of plans in it
     */
    record Name(String whose, String words, Set<String> plans) {

        static Name of(String whose, String name) {
            return new Name(whose, name.toLowerCase(Locale.ROOT), NamedPlan.in(name));
        }
    }
}
