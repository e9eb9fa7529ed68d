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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Says which planned ad this is: its numbers from before count too. Answers the code. */
    public String match(Id<DeliveredAd> ad, @Nullable String typed) {
        return match(List.of(ad), typed);
    }

    /** Says that all of these are one planned ad, as copies of it are. */
    public String match(List<Id<DeliveredAd>> ads, @Nullable String typed) {
        member.require(Permission.PLAN);
        var code = code(typed);
        match(ads.stream().collect(Collectors.toMap(ad -> ad, _ -> code)));
        return code;
    }

    /** Says of each of these which planned ad it is: all of it or nothing. */
    public void match(Map<Id<DeliveredAd>, String> typed) {
        member.require(Permission.PLAN);
        var codes = new LinkedHashMap<Id<DeliveredAd>, String>();
        typed.forEach((ad, code) -> codes.put(ad, code(code)));
        var planned = Set.copyOf(codes.values());
        if (!repository.planned(planned).containsAll(planned)) {
            throw unknownCode();
        }
        sums.lock();
        require("unmatched ad", repository.match(codes), codes.keySet());
        sums.renew(planned);
        news.tell(planned.toArray(String[]::new));
    }

    /** Takes back what somebody said of these: they are unmatched again, and their numbers count no longer. */
    public void unmatch(List<Id<DeliveredAd>> ads) {
        member.require(Permission.PLAN);
        sums.lock();
        var codes = repository.unmatch(ads);
        require("ad matched by hand", codes.keySet(), ads);
        sums.renewWithout(codes);
        news.tell(codes.values().toArray(String[]::new));
    }

    /** Says that these are from no plan, or takes that back. */
    public void setAside(List<Id<DeliveredAd>> ads, boolean aside) {
        member.require(Permission.PLAN);
        require("unmatched ad", repository.setAside(ads, aside), ads);
    }

    private static String code(@Nullable String typed) {
        return AdCode.in(typed == null ? "" : typed).map(AdCode::text).orElseThrow(UnmatchedAds::unknownCode);
    }

    private static Refusal unknownCode() {
        return new Refusal.Invalid(
                Map.of("code", "There is no planned ad with this code. Search for it by its plan or its angle."));
    }

    private static void require(String what, Set<UUID> done, Collection<Id<DeliveredAd>> ads) {
        ads.stream().filter(ad -> !done.contains(ad.value())).findFirst().ifPresent(ad -> {
            throw new Refusal.NotFound(what, ad);
        });
    }
}
