package belieffirst.evidence.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The facts in what Meta tells of an ad set and of an ad's creative. */
class MetaFactsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void tellPositionsOfPlatformsApart() {
        var before = adSet("\"facebook_positions\": [\"feed\", \"search\"], \"instagram_positions\": [\"stream\"]");
        var after = adSet("\"facebook_positions\": [\"feed\"], \"instagram_positions\": [\"stream\", \"search\"]");

        assertThat(before)
                .containsEntry(
                        "placements",
                        List.of("facebook", "instagram", "facebook:feed", "facebook:search", "instagram:stream"));
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void nameNoWindowWhereIncrementalConversionsCount() {
        var spec = "[{\"event_type\": \"CLICK_THROUGH\", \"window_days\": 7}]";
        var counted = "attribution_spec\": %s, \"is_incremental_attribution_enabled";

        assertThat(facts(ObjectLevel.AD_SET, counted.formatted(spec), "true"))
                .containsEntry("attribution", "Incremental attribution");
        for (var told : List.of("false", "null", "\"\"")) {
            assertThat(facts(ObjectLevel.AD_SET, counted.formatted(spec), told))
                    .containsEntry("attribution", "7-day click");
        }
    }

    @Test
    void holdEveryAssetThatMetaMayMix() {
        var facts = ad("""
                {"asset_feed_spec": {
                   "link_urls": [{"website_url": "https://a.example"}, {"website_url": "https://b.example", "deeplink_url": "app://b"}],
                   "images": [{"hash": "p2"}, {"hash": "p1"}], "videos": [{"video_id": "8", "thumbnail_hash": "t8"}, {"video_id": "9"}],
                   "bodies": [{"text": "One"}, {"text": "Two"}], "titles": [{"text": "Title"}], "descriptions": [{"text": "Short"}]}}""");

        assertThat(facts)
                .containsEntry("links", List.of("https://a.example", "https://b.example", "app://b"))
                .containsEntry("pictures", List.of("p1", "p2", "t8"))
                .containsEntry("videos", List.of("8", "9"))
                .containsEntry("texts", List.of("One", "Two"))
                .containsEntry("headlines", List.of("Title"))
                .containsEntry("descriptions", List.of("Short"))
                .containsEntry("format", "flexible");
    }

    @Test
    void areTheSameWhereMetaListsItsAssetsInAnotherOrder() {
        assertThat(ad("{\"asset_feed_spec\": {\"bodies\": [{\"text\": \"One\"}, {\"text\": \"Two\"}]}}"))
                .isEqualTo(ad("{\"asset_feed_spec\": {\"bodies\": [{\"text\": \"Two\"}, {\"text\": \"One\"}]}}"));
    }

    @Test
    void holdEveryCardOfACarouselInItsOrder() {
        for (var story : List.of("link_data", "template_data")) {
            var facts = ad("""
                    {"object_story_spec": {"page_id": "6", "%s": {"link": "https://all.example", "message": "Look", "child_attachments": [
                       {"link": "https://z.example", "name": "Second", "description": "S", "image_hash": "p2",
                        "call_to_action": {"type": "SHOP_NOW", "value": {"link": "https://y.example"}}},
                       {"link": "https://a.example", "name": "First", "image_hash": "p1", "video_id": "8"}]}}}""".formatted(story));

            assertThat(facts)
                    .containsEntry(
                            "links",
                            List.of(
                                    "https://all.example",
                                    "https://z.example",
                                    "https://y.example",
                                    "https://a.example"))
                    .containsEntry("pictures", List.of("p2", "p1"))
                    .containsEntry("videos", List.of("8"))
                    .containsEntry("texts", List.of("Look"))
                    .containsEntry("headlines", List.of("Second", "First"))
                    .containsEntry("descriptions", List.of("S"))
                    .containsEntry("format", "carousel");
        }
    }

    @Test
    void tellATextFromAHeadline() {
        assertThat(ad("{\"object_story_spec\": {\"link_data\": {\"message\": \"Jump\"}}}"))
                .containsEntry("texts", List.of("Jump"))
                .isNotEqualTo(ad("{\"object_story_spec\": {\"link_data\": {\"name\": \"Jump\"}}}"));
    }

    private static Map<String, Object> adSet(String targeting) {
        return facts(ObjectLevel.AD_SET, "targeting", """
                {"publisher_platforms": ["facebook", "instagram"], %s}""".formatted(targeting));
    }

    private static Map<String, Object> ad(String creative) {
        return facts(ObjectLevel.AD, "creative", creative);
    }

    private static Map<String, Object> facts(ObjectLevel level, String field, String value) {
        return new MetaFacts(JSON.readTree("{\"%s\": %s}".formatted(field, value)), "USD").of(level);
    }
}
