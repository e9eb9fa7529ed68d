import client.ApiClient;
import client.ApiException;
import client.DefaultApi;
import client.DefaultApi.APIGetPlansRequest;
import client.model.PlanSummaryJson;
import client.model.PostRunsIdCompletionRequest;
import client.model.PostRunsIdCompletionRequest.StatusEnum;
import client.model.PostRunsIdCompletionRequestResults;
import client.model.Problem;
import client.model.PutRunsIdAdsCodeRequest;
import client.model.PutRunsIdAdsCodeRequest.StateEnum;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * An ad maker: watches for plans that are ready, claims one after the other, makes a text card for each ad, reports it, and completes
 * the run. docs/ad-maker.md says the same in words; the package client is generated from openapi.json.
 */
public class AdMaker {

    private static final String USUAL_PAUSE = "10";
    private static final String NOT_MADE = "The text cards could not be made and reported.";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final ApiClient client = new ApiClient();
    private final DefaultApi api;
    private final String home;
    private final Path folder;
    private final Pauses pauses;
    private final Set<UUID> unended = new LinkedHashSet<>();

    AdMaker(String home, String token, Path folder, Duration pause) {
        this.home = home;
        client.updateBaseUri(home);
        client.setReadTimeout(Duration.ofSeconds(30));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        this.api = new DefaultApi(client);
        this.folder = folder;
        this.pauses = new Pauses(pause);
    }

    public static void main(String[] words) throws InterruptedException {
        var token = System.getenv("BELIEF_FIRST_TOKEN");
        if (token == null || words.length == 0) {
            System.err.println("Set BELIEF_FIRST_TOKEN to a token that may read plans and write runs, and name a folder for the ads.");
            System.exit(2);
        }
        var home = System.getenv().getOrDefault("BELIEF_FIRST_URL", "http://localhost:8080");
        var pause = pause(System.getenv().getOrDefault("AD_MAKER_PAUSE", USUAL_PAUSE));
        if (pause.isEmpty()) {
            System.err.println("Set AD_MAKER_PAUSE to a number of seconds, such as 10 or 0.5, or leave it out.");
            System.exit(2);
        }
        var maker = new AdMaker(home, token, Path.of(words[0]), pause.get());
        if (List.of(words).contains("--once")) {
            System.exit(maker.makeWhatIsReady() ? 0 : 1);
        }
        while (true) {
            maker.makeWhatIsReady();
            Thread.sleep(pause.get());
        }
    }

    /** A pause of up to a day; empty for any other text. */
    private static Optional<Duration> pause(String seconds) {
        try {
            var millis = Math.round(1000 * Double.parseDouble(seconds));
            return millis > 0 && millis <= Duration.ofDays(1).toMillis() ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Looks at every plan that is ready; another ad maker may claim one first. Answers whether nothing went wrong. */
    boolean makeWhatIsReady() {
        var isWhole = true;
        try {
            endWhatWasLeft();
            String cursor = null;
            do {
                var ready = api.getPlans(APIGetPlansRequest.newBuilder().status("ready").cursor(cursor).build());
                for (var plan : ready.getData()) {
                    isWhole &= !pauses.isOver(plan.getId()) || works(plan);
                }
                cursor = ready.getNextCursor();
            } while (cursor != null);
        } catch (ApiException fault) {
            System.err.println(sentence(fault));
            return false;
        }
        return isWhole;
    }

    /** A plan that fails keeps no other one waiting: it is tried again later. Where nothing answers, no plan is to blame. */
    private boolean works(PlanSummaryJson ready) throws ApiException {
        try {
            make(ready);
            pauses.worked(ready.getId());
            return true;
        } catch (ApiException | IOException | RuntimeException fault) {
            if (fault instanceof ApiException refusal && isUnreachable(fault)) {
                throw refusal;
            }
            var pause = pauses.failed(ready.getId());
            System.err.println("%s failed, and is left alone for %d s: %s".formatted(ready.getKey(), pause.toSeconds(), sentence(fault)));
            return false;
        }
    }

    private void make(PlanSummaryJson ready) throws ApiException, IOException {
        var claimed = claim(ready.getId().toString());
        if (claimed.isPresent()) {
            make(claimed.get());
        }
    }

    /** Fetches a plan and claims it; only here 409 says that it was reopened a moment ago, or that another ad maker was faster. */
    private Optional<Claim> claim(String id) throws ApiException, IOException {
        try {
            var plan = Plan.of(api.getPlansIdCompiled(id, null));
            if (!plan.isWhole()) {
                throw new IOException("its digest does not fit its content.");
            }
            return Optional.of(new Claim(plan, api.postPlansIdRuns(id, null).getId()));
        } catch (ApiException refusal) {
            if (refusal.getCode() != CONFLICT) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private void make(Claim claim) throws ApiException, IOException {
        var plan = claim.plan;
        try {
            var made = 0;
            for (var ad : plan.ads()) {
                made += make(plan, ad, claim.run) ? 1 : 0;
            }
            complete(claim.run, StatusEnum.COMPLETED, "%d of %d text cards were made.".formatted(made, plan.ads().size()));
            System.out.println("%s: %d of %d ads in %s".formatted(plan.key(), made, plan.ads().size(), folder.resolve(plan.key())));
        } catch (ApiException | IOException | RuntimeException fault) {
            giveBack(claim.run, fault);
            throw fault;
        }
    }

    /** Ends a run that failed, by which its plan is ready again. Where that fails too, the first fault is told, and the run kept in mind. */
    private void giveBack(UUID run, Exception fault) {
        try {
            complete(run, StatusEnum.FAILED, NOT_MADE);
        } catch (ApiException another) {
            fault.addSuppressed(another);
            unended.add(run);
        }
    }

    /** Ends the runs that could not be given back: until then their plans wait for an ad maker that is at work on none of them. */
    private void endWhatWasLeft() throws ApiException {
        for (var run : List.copyOf(unended)) {
            try {
                complete(run, StatusEnum.FAILED, NOT_MADE);
                unended.remove(run);
            } catch (ApiException fault) {
                if (isUnreachable(fault)) {
                    throw fault;
                }
                // It was ended since, or is no longer there; whatever else is wrong with it may be right at the next look.
                if (fault.getCode() == CONFLICT || fault.getCode() == NOT_FOUND) {
                    unended.remove(run);
                } else {
                    System.err.println("The run %s could not be given back: %s".formatted(run, sentence(fault)));
                }
            }
        }
    }

    /** Makes one ad and reports it. What must not be said is not made. */
    private boolean make(Plan plan, Map<String, Object> ad, UUID run) throws ApiException, IOException {
        var code = (String) ad.get("code");
        report(run, code, StateEnum.MAKING);
        var headline = (String) plan.angle(ad).get("belief_statement");
        var forbidden = plan.forbidden(headline);
        if (forbidden != null) {
            System.err.println("%s is not made: “%s” must not appear in an ad.".formatted(code, forbidden));
            report(run, code, StateEnum.FAILED);
            return false;
        }
        var card = new Card(headline, plan.brand(), plan.disclaimer(), plan.proportions(ad));
        var place = Files.createDirectories(folder.resolve(plan.key()));
        card.writeSvg(place.resolve(code + ".svg"));
        card.writePng(place.resolve(code + ".png"));
        report(run, code, StateEnum.MADE);
        return true;
    }

    private void report(UUID run, String code, StateEnum state) throws ApiException {
        api.putRunsIdAdsCode(run.toString(), code, new PutRunsIdAdsCodeRequest().state(state), null);
    }

    private void complete(UUID run, StatusEnum status, String note) throws ApiException {
        var results = new PostRunsIdCompletionRequestResults().note(note);
        api.postRunsIdCompletion(run.toString(), new PostRunsIdCompletionRequest().status(status).results(results), null);
    }

    /** An error of the API says in a sentence what to do. */
    private String sentence(Exception fault) {
        if (isUnreachable(fault)) {
            return "Nothing answers at %s. Is the product running?".formatted(home);
        }
        if (fault instanceof ApiException refusal && refusal.getResponseBody() != null) {
            return "%s answered %d: %s".formatted(home, refusal.getCode(), detail(refusal));
        }
        return String.valueOf(fault.getMessage());
    }

    private static boolean isUnreachable(Exception fault) {
        return fault.getCause() instanceof ConnectException;
    }

    /** What is between here and the product, a proxy for example, answers with a page. */
    private String detail(ApiException refusal) {
        try {
            return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class).getDetail();
        } catch (JacksonException _) {
            return "it does not say why";
        }
    }

    private record Claim(Plan plan, UUID run) {}
}
