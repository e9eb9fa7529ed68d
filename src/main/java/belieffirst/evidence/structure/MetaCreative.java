package belieffirst.evidence.structure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The facts of an ad's creative: its page, links, texts, pictures, videos and format, and what Meta may change about them. Cards of a
 * carousel stand in their order; what Meta mixes itself has none.
 */
record MetaCreative(JsonNode creative) {

    private static final List<String> STORIES = List.of("link_data", "template_data", "video_data", "photo_data");

    void put(Map<String, Object> facts) {
        MetaFacts.put(facts, "page", MetaFacts.text(creative.path("object_story_spec"), "page_id"));
        MetaFacts.put(facts, "url_tags", MetaFacts.text(creative, "url_tags"));
        MetaFacts.put(facts, "links", links());
        MetaFacts.put(facts, "texts", all(from(List.of("message", "caption")), assets("bodies", "text")));
        MetaFacts.put(facts, "headlines", all(from(List.of("name", "title")), assets("titles", "text")));
        MetaFacts.put(
                facts,
                "descriptions",
                all(from(List.of("description", "link_description")), assets("descriptions", "text")));
        MetaFacts.put(facts, "pictures", pictures());
        MetaFacts.put(facts, "videos", all(from(List.of("video_id")), assets("videos", "video_id")));
        MetaFacts.put(facts, "format", format());
        MetaFacts.put(facts, "enhancements", enhancements());
    }

    private List<String> links() {
        return all(
                parts().flatMap(part ->
                                Stream.of(part, part.path("call_to_action").path("value")))
                        .map(part -> MetaFacts.text(part, "link")),
                Stream.concat(assets("link_urls", "website_url"), assets("link_urls", "deeplink_url")));
    }

    private List<String> pictures() {
        return all(
                Stream.concat(from(List.of("image_hash")), Stream.of(MetaFacts.text(creative, "image_hash"))),
                Stream.concat(assets("images", "hash"), assets("videos", "thumbnail_hash")));
    }

    private Stream<String> from(List<String> fields) {
        return parts().flatMap(part -> fields.stream().map(field -> MetaFacts.text(part, field)));
    }

    /** What a creative consists of: itself, and then the cards of a carousel. */
    private Stream<JsonNode> parts() {
        return STORIES.stream()
                .map(creative.path("object_story_spec")::path)
                .flatMap(story -> Stream.concat(
                        Stream.of(story), story.path("child_attachments").valueStream()));
    }

    private Stream<String> assets(String list, String field) {
        return creative.path("asset_feed_spec")
                .path(list)
                .valueStream()
                .map(asset -> MetaFacts.text(asset, field))
                .sorted();
    }

    private static List<String> all(Stream<String> told, Stream<String> mixed) {
        return Stream.concat(told, mixed)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private String format() {
        if (creative.has("asset_feed_spec")) {
            return "flexible";
        }
        if (parts().anyMatch(part -> part.has("child_attachments"))) {
            return "carousel";
        }
        var story = creative.path("object_story_spec");
        return story.has("video_data") ? "video" : story.has("link_data") || story.has("photo_data") ? "picture" : "";
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
}
