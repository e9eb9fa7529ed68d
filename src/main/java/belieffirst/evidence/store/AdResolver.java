package belieffirst.evidence.store;

import belieffirst.evidence.ad.ResolvedAds;
import belieffirst.evidence.ad.ToldTwice;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The resolver of imported ads to known ads: by their names, and by the days that both have results for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdResolver {

    private final DeliveredAdRepository ads;
    private final Namesakes namesakes;
    private final Staging staging;

    AdResolver(DeliveredAdRepository ads, Namesakes namesakes, Staging staging) {
        this.ads = ads;
        this.namesakes = namesakes;
        this.staging = staging;
    }

    /** Looks at lines that are put down in a file, and keeps nothing. They are staged only where something may be told twice. */
    public Resolved look(Path lines, StagedResults staged) {
        var came = ads.resolve(staged.ads());
        var absent = namesakes.absent(came);
        if (absent.isEmpty()) {
            return new Resolved(came, List.of());
        }
        staging.fill(lines, _ -> {});
        return resolved(came, namesakes.compare(came, staged.parts(), absent, false));
    }

    /**
     * Resolves ads whose lines are staged.
     *
     * @param same whether somebody said that what was told twice is the same ad
     */
    public Resolved resolve(StagedResults staged, boolean same) {
        var came = ads.resolve(staged.ads());
        var absent = namesakes.absent(came);
        return absent.isEmpty()
                ? new Resolved(came, List.of())
                : resolved(came, namesakes.compare(came, staged.parts(), absent, same));
    }

    private static Resolved resolved(ResolvedAds came, Namesakes.Found found) {
        return new Resolved(came.with(found.heirs()), found.told());
    }

    /** The resolved ads, and the results that are known under another name already. */
    public record Resolved(ResolvedAds resolution, List<ToldTwice> told) {}
}
