package belieffirst.verdict.evidence;

import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.AdDay;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.verdict.result.PlannedArm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The planned ads of a campaign with what is known of each, in the order of their codes. */
final class CampaignAds {

    /** As numbers are counted: 09 before 0A, and 99 before 100. */
    private static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final List<CompiledAds.Ad> planned;
    private final Map<String, String> angles = new LinkedHashMap<>();
    private final Map<String, String> angleOf = new HashMap<>();
    private final CampaignBackground.Facts facts;
    private final Map<String, List<AdDay>> days;
    private final Map<String, LocalDate> started;

    /**
     * Brings together what is known.
     *
     * @param facts beside results
     * @param asOf the last day that counts; nobody knows of a later one
     */
    CampaignAds(List<CompiledAds.Ad> planned, PlanEvidence came, CampaignBackground.Facts facts, LocalDate asOf) {
        this.planned = planned;
        this.facts = facts;
        this.days = came.series().days().stream()
                .filter(day -> !day.day().isAfter(asOf))
                .collect(Collectors.groupingBy(day -> day.ad().code()));
        this.started = came.days().stream()
                .filter(day -> !day.day().isAfter(asOf))
                .collect(Collectors.toMap(
                        day -> day.ad().code(), AdDay::day, (one, other) -> one.isBefore(other) ? one : other));
        PlannedArm.of(planned).forEach(this::name);
    }

    /** Arms of the same name are told apart by what stands for them in rows. */
    private void name(PlannedArm arm) {
        var name = angles.containsValue(arm.name()) ? "%s (%s)".formatted(arm.name(), arm.key()) : arm.name();
        angles.put(arm.key(), name);
        arm.codes().forEach(code -> angleOf.put(code, name));
    }

    CampaignArms compared() {
        var names = List.copyOf(angles.values());
        return new CampaignArms(names, facts.killed(angles), EarlierCampaign.all(facts.earlier(), names));
    }

    /**
     * Some of the ads.
     *
     * @param after the code of the last one before these; null for the first ones
     */
    List<CampaignEvidence.Ad> ads(@Nullable String after, int most) {
        return planned.stream()
                .filter(ad -> after == null || ORDER.compare(ad.code(), after) > 0)
                .sorted(Comparator.comparing(CompiledAds.Ad::code, ORDER))
                .limit(most)
                .map(this::ad)
                .toList();
    }

    int number() {
        return planned.size();
    }

    /** A fingerprint of all ads with what is known of them: the same on each server, and another one as soon as anything else is told. */
    UUID state(CampaignEvidence.Goals goals) {
        var all = "%s%s%s".formatted(goals, compared(), ads(null, planned.size()));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private CampaignEvidence.Ad ad(CompiledAds.Ad planned) {
        var code = planned.code();
        return new CampaignEvidence.Ad(
                code,
                Objects.requireNonNull(angleOf.get(code)),
                facts.adSets().get(code),
                planned.template(),
                started.get(code),
                days.getOrDefault(code, List.of()).stream()
                        .map(CampaignAds::day)
                        .toList());
    }

    private static CampaignEvidence.Day day(AdDay day) {
        var numbers = day.numbers();
        return new CampaignEvidence.Day(
                day.day(),
                Objects.requireNonNull(CampaignEvidence.text(numbers.spend())),
                numbers.purchases(),
                CampaignEvidence.text(numbers.purchaseValue()));
    }
}
