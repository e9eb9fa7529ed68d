package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.compile.AdCode;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.RunAd;
import belieffirst.plan.run.RunAds;
import belieffirst.plan.run.Runs;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of the ads of a run: how far each is, and the ad maker's report of it. */
@RestController
@RequestMapping("/api/runs/{id}/ads")
class RunAdsApi {

    private final Runs runs;
    private final RunAds ads;

    RunAdsApi(Runs runs, RunAds ads) {
        this.runs = runs;
        this.ads = ads;
    }

    @GetMapping
    ResponseEntity<ListAnswer<AdJson>> list(@PathVariable Id<Run> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        return ListAnswer.answer(ads.of(id, part.cursor(), part.limit()).map(AdJson::of));
    }

    @GetMapping("/{code}")
    ResponseEntity<AdJson> get(@PathVariable Id<Run> id, @PathVariable String code) {
        var ad = ads.get(id, known(code));
        return Preconditions.versioned(ResponseEntity.ok(), ad.version()).body(AdJson.of(ad));
    }

    /** Answers the run; the ETag is that of the ad. */
    @PutMapping("/{code}")
    ResponseEntity<RunJson> report(
            @PathVariable Id<Run> id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var report = RunBody.report(body);
        var ad = known(code);
        var version = Preconditions.given(ifMatch, () -> ads.get(id, ad).version());
        var heard = ads.report(id, ad, report, version);
        return Preconditions.versioned(ResponseEntity.ok(), heard.version()).body(RunJson.of(runs.get(id)));
    }

    private static AdCode known(String code) {
        return AdCode.in(code).orElseThrow(() -> new Refusal.NotFound("ad", code));
    }

    /** An ad of a run on the wire; it is planned until its maker says more. */
    record AdJson(
            String code,
            String state,
            @Nullable String adId,
            @Nullable String url,
            @Nullable Instant updatedAt) {

        static AdJson of(RunAd ad) {
            var report = ad.report();
            return report == null
                    ? new AdJson(ad.code(), "planned", null, null, null)
                    : new AdJson(ad.code(), report.state().word(), report.adId(), report.url(), ad.heard());
        }
    }
}
