package belieffirst.evidence.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentence that says whose days a page speaks of. */
class AccountDaysSentenceTests {

    private static final AccountTerms NEW_YORK = new AccountTerms("USD", "America/New_York");
    private static final AccountTerms PARIS = new AccountTerms("EUR", "Europe/Paris");

    @Test
    void saysTheTimeZoneOfOneAccount() {
        assertThat(new AccountDays(Map.of("1", NEW_YORK, "2", NEW_YORK)).sentence())
                .isEqualTo("Days are those of the ad account, in America/New_York.");
        assertThat(new AccountDays(Map.of("1", NEW_YORK, "2", PARIS)).sentence())
                .isEqualTo("Days are those of each ad account’s own time zone.");
    }

    @Test
    void speaksOfUtcForTheAccountAloneWhoseTimeZoneIsNotKnown() {
        assertThat(new AccountDays(Map.of("1", NEW_YORK, "2", AccountTerms.UNKNOWN)).sentence())
                .isEqualTo(
                        "Days are those of each ad account’s own time zone. Those of account 2 are in UTC, because its time zone is not known yet. The next reading from Meta shows it.");
        assertThat(new AccountDays(Map.of("2", AccountTerms.UNKNOWN)).sentence())
                .startsWith("Days are in UTC");
        assertThat(new AccountDays(Map.of()).sentence()).startsWith("Days are in UTC");
    }
}
