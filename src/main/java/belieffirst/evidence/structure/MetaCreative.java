package belieffirst.evidence.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The facts of an ad's creative: its page, link, texts, picture and format, and what Meta may change about them. */
record MetaCreative(JsonNode creative) {

    void put(Map<String, Object> facts) {
        var story = creative.path("object_story_spec");
        var link = story.path("link_data");
        var video = story.path("video_data");
        MetaFacts.put(facts, "page", MetaFacts.text(story, "page_id"));
        MetaFacts.put(
                facts, "link", first(MetaFacts.text(link, "link"), call(video), asset("link_urls", "website_url")));
        MetaFacts.put(facts, "url_tags", MetaFacts.text(creative, "url_tags"));
        MetaFacts.put(facts, "texts", texts(link, video));
        MetaFacts.put(
                facts,
                "picture",
                first(
                        MetaFacts.text(link, "image_hash"),
                        MetaFacts.text(video, "image_hash"),
                        MetaFacts.text(creative, "image_hash"),
                        asset("images", "hash")));
        MetaFacts.put(facts, "video", first(MetaFacts.text(video, "video_id"), asset("videos", "video_id")));
        MetaFacts.put(facts, "format", format(link, video));
        MetaFacts.put(facts, "enhancements", enhancements());
    }

    private static String call(JsonNode video) {
        return MetaFacts.text(video.path("call_to_action").path("value"), "link");
    }

    private List<String> texts(JsonNode link, JsonNode video) {
        var texts = new ArrayList<String>();
        Stream.of("message", "name", "description").forEach(field -> texts.add(MetaFacts.text(link, field)));
        Stream.of("message", "title", "link_description").forEach(field -> texts.add(MetaFacts.text(video, field)));
        for (var list : List.of("bodies", "titles", "descriptions")) {
            creative.path("asset_feed_spec").path(list).forEach(each -> texts.add(MetaFacts.text(each, "text")));
        }
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private String format(JsonNode link, JsonNode video) {
        if (creative.has("asset_feed_spec")) {
            return "flexible";
        }
        return link.has("child_attachments")
                ? "carousel"
                : !video.isMissingNode() ? "video" : !link.isMissingNode() ? "picture" : "";
    }

    /** The features by which Meta may change the ad. */
    private List<String> enhancements() {
        return creative.path("degrees_of_freedom_spec").path("creative_features_spec").properties().stream()
                .filter(feature ->
                        MetaFacts.text(feature.getValue(), "enroll_status").equals("OPT_IN"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private String asset(String list, String field) {
        return MetaFacts.text(creative.path("asset_feed_spec").path(list).path(0), field);
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
