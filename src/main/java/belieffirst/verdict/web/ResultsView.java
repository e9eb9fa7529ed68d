package belieffirst.verdict.web;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.next.NextPhase;
import belieffirst.verdict.CertificateWords;
import belieffirst.verdict.ChanceWords;
import belieffirst.verdict.Checklist;
import belieffirst.verdict.ClosedGateWords;
import belieffirst.verdict.EarlierWords;
import belieffirst.verdict.PastVerdict;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.PlanWords;
import belieffirst.verdict.page.ResultRow;
import belieffirst.verdict.page.ResultsPage;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Gates;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan's results as people read them.
 *
 * @param page its numbers
 * @param log what became of its angles and variants until now
 */
public record ResultsView(PlanVerdict verdict, ResultsPage page, NextPhase next, ResultsLog log) {

    public PlanDetails details() {
        return verdict.details();
    }

    /** The state of the matter in one line. */
    public String heading() {
        if (verdict.evidence().days().isEmpty()) {
            return "No results yet";
        }
        return isOpenEnd() ? "Completed before the test was decided" : PlanWords.headline(verdict);
    }

    /** Whether somebody completed the plan while its verdict still waits. */
    private boolean isOpenEnd() {
        return details().plan().lifecycle().status() == Status.COMPLETED
                && verdict.settings() != null
                && !verdict.judgement().verdict().isEnd();
    }

    /** Why it stands so, a sentence each. */
    public List<String> why() {
        return isOpenEnd() ? List.of(next.reason()) : PlanWords.why(verdict);
    }

    /** A word for the colour of the verdict on the plan. */
    public String look() {
        if (verdict.settings() == null) {
            return "plain";
        }
        return switch (verdict.judgement().verdict()) {
            case PROMOTE, CONFIRM -> "ok";
            case BEST_BET, REMATCH -> "warn";
            case NONE_PAYS, REJECT, CANNOT_BE_JUDGED -> "bad";
            case KEEP_TESTING -> "plain";
        };
    }

    /** The one next step. */
    public BannerPress press() {
        var proposed = page.rows().stream()
                .filter(row -> row.decision() != Decision.KILL)
                .flatMap(row -> Optional.ofNullable(Act.of(verdict, row.place(), log.judged()))
                        .map(act -> new BannerPress.Apply(act, row))
                        .stream())
                .findFirst();
        return BannerPress.of(verdict, next, proposed);
    }

    /** Whether the next step is a question, whose answers the page shows below. */
    public boolean asks() {
        return press() instanceof BannerPress.Step step && step.press().path().startsWith("#");
    }

    /** What a person can record of one that lost; what goes on is the page's next step. */
    public @Nullable Act act(ResultRow row) {
        return row.decision() == Decision.KILL ? Act.of(verdict, row.place(), log.judged()) : null;
    }

    public Checklist checklist() {
        return Checklist.of(verdict);
    }

    /** The plans before it that its verdicts stand on too, in a sentence. */
    public Optional<String> earlier() {
        return EarlierWords.of(verdict);
    }

    /** What weakens the evidence, a sentence each. */
    public List<String> remarks() {
        return ClosedGateWords.remarks(verdict);
    }

    /** That of the results; the one of the goals before any came. */
    public String currency() {
        var told = verdict.evidence().currencies();
        return told.size() == 1
                ? told.getFirst()
                : Objects.requireNonNullElse(details().plan().targets().currency(), "");
    }

    /** When a decision is likely; empty while nothing can be said. */
    public String forecast() {
        var days = verdict.judgement().forecastDays();
        if (days.isEmpty()
                || !isRunning()
                || page.rows().stream().anyMatch(row -> row.decision() == Decision.PROMOTE)) {
            return "";
        }
        var whole = Math.max(1, (long) Math.ceil(days.getAsDouble()));
        return whole > 365
                ? "At this pace a decision is more than a year away."
                : "At this pace a decision is likely in about %d %s.".formatted(whole, whole == 1 ? "day" : "days");
    }

    /** Whether the test goes on: nobody completed it, and nothing is decided. */
    public boolean isRunning() {
        return details().plan().lifecycle().status() != Status.COMPLETED
                && !verdict.judgement().verdict().isEnd();
    }

    /** Whether days came that are not settled yet. */
    public boolean hasOpenDays() {
        return verdict.evidence().series().days().stream()
                .anyMatch(day -> !day.day().isBefore(verdict.settledBefore()));
    }

    public String attribution() {
        return String.join(", ", verdict.evidence().attributionSettings());
    }

    /** What an arm was called, for the history. */
    public String name(String arm) {
        return page.rows().stream()
                .filter(row -> row.key().equals(arm))
                .map(ResultRow::name)
                .findFirst()
                .orElse(arm);
    }

    /** Whether the rules that said it are not those of today. */
    public boolean isOfAnotherEngine(PastVerdict past) {
        return !past.engine().equals(verdict.judgement().engine());
    }

    /** What the chance that a verdict needs aims at; null without a target, and where none can be confirmed. */
    public @Nullable String promise() {
        var alone = verdict.arms().size() == 1;
        if (verdict.settings() == null
                || (alone && !Gates.ofOneAngle(verdict.result()).isEmpty())) {
            return null;
        }
        return alone
                ? "To be confirmed, an angle needs %s. Of angles just on target, at most 5 in 100 should pass."
                        .formatted(ChanceWords.percent(Confirmation.confirms(verdict.result())))
                : "A winner needs a chance of %s. If no angle is better, at most 5 in 100 tests should name one."
                        .formatted(ChanceWords.percent(verdict.result().threshold()));
    }

    /** Why goals and results cannot be compared; null where they can. */
    public @Nullable String otherCurrency() {
        var own = details().plan().targets().currency();
        return own == null || own.equals(currency()) || currency().isEmpty()
                ? null
                : "The goals are in %s and the results in %s. Set the goals in %s to get a verdict."
                        .formatted(own, currency(), currency());
    }

    /** The evidence that what is compared differs at all; null where nothing is compared, or nothing came. */
    public @Nullable String certificate() {
        return verdict.arms().size() > 1 && verdict.hasReadings()
                ? CertificateWords.of(verdict.judgement().certificate())
                : null;
    }
}
