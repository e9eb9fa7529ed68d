package belieffirst.plan.brief;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.LaterPlans;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Samples;
import belieffirst.plan.compile.Preview;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The brief of plans in the field's voice. */
class BriefTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BESIDE = """
            {"name": "Senior dogs", "brand": {"guidelines": "Purple once.", "logo": "javascript:alert(1)",
             "colors": {"Marigold": "#FDBE2D", "Ink": "Pantone 2", "Trap": "#fff\\" onload=\\"x"}, "fonts": {"headline": "Poppins"}},
             "templates": {"00000000-0000-4000-8000-000000000200":
                 {"format": "static", "aspect_ratio": "4:5", "headline": true, "cta": true}},
             "hooks": ["My coat got soft.", "He pauses before the first stair: a joint speaks.", "A joint, one.", "A joint, two.", "A joint, three."],
             "goals": {"event": "purchase", "max_cpa": 33.00, "currency": "USD"}}""";

    private static final PlanDetails TWO_ANGLES = Samples.details(2, 2, TestDesign.EMPTY.dealt(Strategy.FIXED, 4));

    @Test
    void beginsWithWhatMustBeRight() {
        var brief = brief(TWO_ANGLES);

        assertThat(brief.must())
                .extracting(Brief.Fact::label)
                .containsSubsequence(
                        "Never say",
                        "Required disclaimer",
                        "Names never mentioned",
                        "Guarantee",
                        "Voice",
                        "Guidelines");
        assertThat(brief.must().getFirst().lines()).containsExactly("cures", "FDA approved");
        assertThat(brief.must().get(1).lines()).containsExactly("A food supplement.");
        assertThat(brief.must().get(2).lines()).containsExactly("Wuffes");
        assertThat(brief.must().get(3).lines()).containsExactly("No ad may mention one.");
    }

    /** A value that is no colour is said and never drawn; an address that is none of the web is no link. */
    @Test
    void drawsColoursAndNothingElse() {
        var look = brief(TWO_ANGLES).look();

        assertThat(look.colours()).extracting(BrandLook.Swatch::drawn).containsExactly("#FDBE2D", null, null);
        assertThat(look.links()).extracting(BrandLook.Link::url).containsExactly("https://wonderpaws.example");
    }

    @Test
    void namesEachAdInItsProportion() {
        var ads = brief(TWO_ANGLES).angles().getFirst().ads();

        assertThat(ads).hasSize(4);
        assertThat(ads.getFirst().name()).startsWith("WP-014 | The early sign | Dog at the stairs 1 | ");
        assertThat(ads.getFirst().name()).endsWith(ads.getFirst().code());
        assertThat(ads.getFirst().frame().label()).isEqualTo("Image, 4:5, 1080 × 1350 pixels");
        assertThat(ads.getFirst().template().differs()).isEqualTo("Headline, call to action.");
        assertThat(ads.get(1).frame().isDrawn()).isFalse();
        assertThat(ads.get(1).frame().label()).contains("No format in the library");
    }

    /** Four ads on two templates: first lines tell those of one template apart, and are the same for both templates. */
    @Test
    void saysHowAdsOfOneTemplateDiffer() {
        var ads = brief(TWO_ANGLES).angles().getFirst().ads();

        assertThat(ads.get(0).hooks()).first().asString().startsWith("He pauses before the first stair");
        assertThat(ads.get(1).hooks()).isEqualTo(ads.get(0).hooks());
        assertThat(ads.get(2).hooks())
                .hasSize(2)
                .doesNotContainAnyElementsOf(ads.get(0).hooks());
        assertThat(ads.get(2).alike()).contains("One of 2 ads", "first line");
        var six = brief(Samples.details(2, 1, TestDesign.EMPTY.dealt(Strategy.FIXED, 6)));
        assertThat(six.angles().getFirst().ads().getLast().alike())
                .contains("Give it a first line or picture of its own.");
        var one = brief(Samples.details(2, 2, TestDesign.EMPTY.dealt(Strategy.FIXED, 2)));
        assertThat(one.angles().getFirst().ads()).allMatch(ad -> ad.alike().isEmpty());
    }

    @Test
    void saysWhatWouldChangeOurMind() {
        assertThat(brief(TWO_ANGLES).angles().getFirst().doubt())
                .isEqualTo("Another angle of this plan clearly brings more purchases for the same money. "
                        + "Or a purchase costs more than 33.00 USD once results have settled.");
        assertThat(brief(LaterPlans.of(Phase.SUB_LAYERS)).angles().getFirst().doubt())
                .isEqualTo("A purchase costs more than 33.00 USD once results have settled.");
        assertThat(BriefDoubt.of(true, JSON.createObjectNode())).contains("No target CPA is set");
    }

    @Test
    void saysWhatEachVariantVaries() {
        var ads = brief(LaterPlans.of(Phase.MECHANISM_AND_PROBLEM))
                .angles()
                .getFirst()
                .ads();

        assertThat(ads.getFirst().varies()).extracting(Brief.Fact::label).containsExactly("Mechanism", "Problem");
        assertThat(ads.getFirst().varies().getFirst().lines())
                .containsExactly("Starved cartilage. Cartilage starves first.. Drops are taken in.");
        var plain = brief(LaterPlans.of(Phase.SUB_LAYERS)).angles().getFirst().ads();
        assertThat(plain.getFirst().varies().getFirst().lines()).containsExactly("No sub-layers, to compare with");
        assertThat(plain.getLast().varies().getFirst().lines()).hasSize(2);
    }

    @Test
    void takesTheFormatOfAVariantBeforeThatOfItsTemplate() {
        var ads =
                brief(LaterPlans.of(Phase.FORMAT_AND_SCALE)).angles().getFirst().ads();

        assertThat(ads)
                .extracting(ad -> ad.frame().label())
                .contains("Video, 15 seconds, 9:16, 1080 × 1920 pixels", "Image, 9:16, 1080 × 1920 pixels");
        assertThat(ads.getFirst().frame().drawnWidth()).isEqualTo(90);
    }

    /** Its codes could be given to other ads once it is compiled. */
    @Test
    void givesADraftNoCodes() {
        var draft = Brief.of(material(TWO_ANGLES, null));

        assertThat(draft.edition().label()).isEqualTo("Draft of 1 Jan 1970");
        assertThat(draft.angles().getFirst().ads())
                .hasSize(4)
                .allMatch(ad -> ad.code().isEmpty());
        assertThat(Brief.of(material(Samples.details(1, 0, TestDesign.EMPTY), null))
                        .ads())
                .isZero();
    }

    @Test
    void isMarkdownWithEachAd() {
        var brief = brief(TWO_ANGLES);
        var markdown = BriefMarkdown.of(brief);

        assertThat(markdown).startsWith("# Brief: Senior dogs\n\nWP-014, Version 1 of 1 Jan 1970. 8 ads.\n");
        assertThat(markdown.lines().filter(line -> line.startsWith("### Ad "))).hasSize(8);
        assertThat(markdown.indexOf("Never say")).isLessThan(markdown.indexOf("## Angle:"));
        assertThat(markdown)
                .contains("Code: `%s`"
                        .formatted(brief.angles().getLast().ads().getLast().code()));
    }

    private static Brief brief(PlanDetails details) {
        return Brief.of(material(details, 1));
    }

    private static BriefMaterial material(PlanDetails details, @Nullable Integer version) {
        JsonNode payload = JSON.readTree(Preview.draft(details));
        return new BriefMaterial(payload, JSON.readTree(BESIDE), version, Instant.EPOCH);
    }
}
