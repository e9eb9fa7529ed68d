package belieffirst.evidence;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.evidence.ad.PlannedAdSums;
import belieffirst.evidence.ad.ResultNews;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.plan.compile.AdCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delivered ads that belong to no known plan; a person decides on each, once. */
@Service
@Transactional
public class UnmatchedAds {

    private final UnmatchedAdRepository repository;
    private final CurrentMember member;
    private final PlannedAdSums sums;
    private final ResultNews news;

    UnmatchedAds(UnmatchedAdRepository repository, CurrentMember member, PlannedAdSums sums, ResultNews news) {
        this.repository = repository;
        this.member = member;
        this.sums = sums;
        this.news = news;
    }

    /** Those that wait for a word, the latest first; or those that somebody said are from no plan. */
    @Transactional(readOnly = true)
    public Slice<DeliveredAd> list(boolean setAside, Cursor cursor) {
        return repository.list(setAside, cursor);
    }

    /** Planned ads by their code, their plan's key or their angle; at most twenty. */
    @Transactional(readOnly = true)
    public List<AdCandidate> candidates(@Nullable String words) {
        return words == null || words.isBlank() ? List.of() : repository.candidates(words.strip());
    }

    /** Says which planned ad this is, for good: its numbers from before count too. Answers the code. */
    public String match(Id<DeliveredAd> ad, @Nullable String typed) {
        member.require(Permission.PLAN);
        var code = AdCode.in(typed == null ? "" : typed)
                .map(AdCode::text)
                .filter(repository::isPlanned)
                .orElseThrow(() -> new Refusal.Invalid(Map.of(
                        "code", "There is no planned ad with this code. Search for it by its plan or its angle.")));
        sums.lock();
        require(repository.match(ad, code), ad);
        sums.renew(List.of(code));
        news.tell(code);
        return code;
    }

    /** Says that this ad is from no plan, or takes that back. */
    public void setAside(Id<DeliveredAd> ad, boolean aside) {
        member.require(Permission.PLAN);
        require(repository.setAside(ad, aside), ad);
    }

    private static void require(boolean done, Id<DeliveredAd> ad) {
        if (!done) {
            throw new Refusal.NotFound("unmatched ad", ad);
        }
    }
}
