package belieffirst.evidence.web;

import belieffirst.evidence.AdCandidate;
import belieffirst.evidence.DeliveredAd;
import belieffirst.evidence.proposal.ProposedMatch;
import belieffirst.kernel.Id;
import belieffirst.kernel.Slice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of unmatched ads.
 *
 * @param candidates the planned ads that fit the words
 * @param undo what can be taken back, as it was done just now
 */
public record UnmatchedView(
        UnmatchedPlace place,
        Slice<DeliveredAd> ads,
        Map<Id<DeliveredAd>, List<ProposedMatch>> proposals,
        List<AdCandidate> candidates,
        UnmatchedForm form,
        @Nullable Undo undo) {

    /** The way to take several decisions back: what to do, and of which ads. */
    public record Undo(String act, List<String> ads) {}

    /** What planned ads were searched by. */
    public @Nullable String words() {
        return place.q();
    }

    /** Whether it shows those that are from no plan. */
    public boolean aside() {
        return place.showsIgnored();
    }

    /** What each form sends so that it leads back here. */
    public Map<String, String> fields() {
        return place.fields();
    }

    /** The address of the part after this one. */
    public String next() {
        return place.from(ads.next()).address();
    }

    public List<ProposedMatch> proposals(DeliveredAd ad) {
        return proposals.getOrDefault(ad.id(), List.of());
    }
}
