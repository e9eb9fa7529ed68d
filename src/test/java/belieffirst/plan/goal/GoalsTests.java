package belieffirst.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goals as they are answered, inherited, learned and filled with what is usual. */
class GoalsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Targets CPA = targets("20.00", "", "");

    private final Goals answered = Goals.UNANSWERED
            .answeredBy(new ConversionEvent("lead"), CPA, SetUp.CREATIVE_TEST)
            .startingOn(DAY);

    @Test
    void areAnsweredByTheStepOrByTargetsThatWereThereBefore() {
        assertThat(Goals.UNANSWERED.isAnswered()).isFalse();
        assertThat(answered.isAnswered()).isTrue();
        assertThat(Goals.UNANSWERED
                        .answeredBy(ConversionEvent.PURCHASE, Targets.NONE, SetUp.AD_SET_PER_AD)
                        .isAnswered())
                .isTrue();
        assertThat(Goals.UNANSWERED.with(CPA).isAnswered()).isTrue();
        assertThat(Goals.UNANSWERED.with(targets("", "2.5", "")).isAnswered()).isTrue();
        assertThat(Goals.UNANSWERED.with(targets("", "", "700")).isAnswered()).isTrue();
    }

    @Test
    void keepTheRestWhenOneThingChanges() {
        assertThat(answered.with(Targets.NONE).with(CPA)).isEqualTo(answered);
        assertThat(answered.startingOn(null).startingOn(DAY)).isEqualTo(answered);
        assertThat(answered.source()).isEqualTo(SetUpSource.ANSWER);
        assertThat(answered.event().word()).isEqualTo("lead");
        assertThat(answered.setUp()).isEqualTo(SetUp.CREATIVE_TEST);
    }

    @Test
    void areInheritedWithoutTheDayAndWithoutWhatAdsShowed() {
        var running = answered.running(SetUp.ONE_PER_ANGLE);

        assertThat(running.setUp()).isEqualTo(SetUp.ONE_PER_ANGLE);
        assertThat(running.source()).isEqualTo(SetUpSource.STRUCTURE);
        assertThat(running.startsOn()).isEqualTo(DAY);
        assertThat(running.inherited().source()).isEqualTo(SetUpSource.DEFAULT);
        assertThat(running.inherited().startsOn()).isNull();
        assertThat(answered.inherited()).isEqualTo(answered.startingOn(null));
    }

    @Test
    void mayStartInAYearThatIsNotMistyped() {
        assertThat(Goals.mayStartOn(LocalDate.of(1999, 12, 31))).isFalse();
        assertThat(Goals.mayStartOn(LocalDate.of(2000, 1, 1))).isTrue();
        assertThat(Goals.mayStartOn(LocalDate.of(2200, 12, 31))).isTrue();
        assertThat(Goals.mayStartOn(LocalDate.of(2201, 1, 1))).isFalse();
    }

    @Test
    void areFilledWithWhatIsUsualWhereTheySayNothing() {
        var settings = new GoalSettings("EUR", null, Map.of("purchase", new BigDecimal("31.00")), null);

        var usual = settings.goals();
        var own = settings.filling(Goals.UNANSWERED.with(CPA)).targets();
        var byReturn =
                settings.filling(Goals.UNANSWERED.with(targets("", "2.5", ""))).targets();
        var lead = settings.filling(new Goals(
                new ConversionEvent("lead"), Targets.NONE, SetUp.AD_SET_PER_AD, SetUpSource.DEFAULT, null, false));

        assertThat(usual.targets().targetCpa()).isEqualByComparingTo("31");
        assertThat(usual.targets().currency()).isEqualTo("EUR");
        assertThat(own.targetCpa()).isEqualByComparingTo("20");
        assertThat(own.currency()).isEqualTo("USD");
        assertThat(byReturn.targetCpa()).isNull();
        assertThat(lead.targets().targetCpa()).isNull();
        assertThat(GoalSettings.NONE.goals()).isEqualTo(Goals.UNANSWERED);
    }

    @Test
    void costOneWholeBudgetOrOneADay() {
        var daily = CPA.spending(new BigDecimal("10.00"));
        var whole = daily.costing(new BigDecimal("100.00"));

        assertThat(daily.days()).isEqualTo(Targets.USUAL_DAYS);
        assertThat(whole.budgetPerDay()).isNull();
        assertThat(whole.budget()).isEqualByComparingTo("100");
        assertThat(whole.targetCpa()).isEqualByComparingTo("20");
        assertThat(whole.costing(null).daily()).isNull();
    }

    @Test
    void nameEventsInWordsAndCustomOnesByTheirName() {
        var custom = ConversionEvent.custom("Booked a call");

        assertThat(custom.isCustom()).isTrue();
        assertThat(custom.label()).isEqualTo("Booked a call");
        assertThat(ConversionEvent.PURCHASE.isCustom()).isFalse();
        assertThat(ConversionEvent.PURCHASE.customName()).isEmpty();
        assertThat(ConversionEvent.PURCHASE.label()).isEqualTo("Purchase");
        assertThat(ConversionEvent.PURCHASE.many()).isEqualTo("purchases");
        assertThat(ConversionEvent.known())
                .extracting(ConversionEvent::word)
                .containsExactly("purchase", "lead", "complete_registration", "subscribe", "app_install");
    }

    @Test
    void ofSetUpsOnlyOneHasACampaignBudget() {
        assertThat(SetUp.values()).filteredOn(SetUp::hasCampaignBudget).containsExactly(SetUp.CAMPAIGN_BUDGET);
        for (var setUp : SetUp.values()) {
            assertThat(SetUp.of(setUp.word())).isEqualTo(setUp);
            assertThat(setUp.label()).isNotBlank();
            assertThat(setUp.meaning()).endsWith(".");
        }
    }

    private static Targets targets(String cpa, String roas, String budget) {
        return new Targets(number(cpa), null, number(roas), "USD", number(budget), null, null);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
