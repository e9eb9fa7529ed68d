package belieffirst.suggestion;

import belieffirst.belief.AngleStatus;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import java.util.List;
import java.util.Map;

/** One fact of every sort that a request has to tell. */
public final class KnownFacts {

    private KnownFacts() {}

    public static void tell(Bench bench, Member owner, Groundwork ground, String description) {
        bench.change(
                owner,
                "brands",
                ground.brand(),
                Map.of(
                        "brand_voice_tone",
                        "Warm and caring",
                        "disallowed_claims",
                        List.of("cures"),
                        "logo_url",
                        "https://logo.example"));
        bench.change(
                owner,
                "products",
                ground.product(),
                Map.of(
                        "description",
                        description,
                        "benefits",
                        List.of("Easier stairs"),
                        "key_benefits",
                        List.of("Softer coat"),
                        "unique_selling_points",
                        List.of("Drops, not pills"),
                        "prohibited_claims",
                        List.of("FDA approved"),
                        "banned_terms",
                        List.of("Wuffes")));
        bench.change(
                owner,
                "personas",
                ground.persona(),
                Map.ofEntries(
                        Map.entry("snapshot", "Walks him twice a day."),
                        Map.entry("pain_points", Map.of("functional", List.of("Slow on wet stairs"))),
                        Map.entry("buying_objections", Map.of("emotional", List.of("Too dear for drops"))),
                        Map.entry("failed_solutions", List.of("Glucosamine chews")),
                        Map.entry("familiar_promises", List.of("Like a puppy again")),
                        Map.entry("allergies", Map.of("baby talk", "turns away")),
                        Map.entry(
                                "desires",
                                Map.of(
                                        "care_protection",
                                        List.of(Map.of("text", "One more summer", "source", "forum")))),
                        Map.entry(
                                "transformation_map",
                                Map.of("before", List.of("Counts his steps"), "after", List.of("Long loop again")))));
        bench.change(
                owner,
                "jobs",
                ground.job(),
                Map.of("progress_statement", "When I see him stop, I want to ease it, so I can keep our walks."));
        bench.judge(owner, ground.angles().getFirst(), AngleStatus.LOSER, null);
    }
}
