package belieffirst.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a change as people read them. */
class AuditChangeTests {

    @ParameterizedTest
    @CsvSource({
        "awareness_level, problem_aware, problem aware",
        "verdict, keep_testing, keep testing",
        "set_up, ad_set_per_ad, ad set per ad",
        "source, ai_generated, ai generated",
        "source, field_study, field_study",
        "name, utm_source, utm_source",
        "belief_statement, dry_skin, dry_skin",
        "event, custom:my_event, custom:my_event"
    })
    void haveNoUnderscoresWhereTheyAreWordsOfOurs(String field, String value, String said) {
        assertThat(new AuditChange(field, null, value).said(value)).isEqualTo(said);
    }
}
