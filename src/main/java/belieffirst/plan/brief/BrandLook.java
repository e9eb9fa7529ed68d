package belieffirst.plan.brief;

import belieffirst.plan.brief.Brief.Fact;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The look of a brand: its colours, fonts and addresses. */
public record BrandLook(List<Swatch> colours, List<Fact> fonts, List<Link> links) {

    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    static BrandLook of(JsonNode payload, JsonNode beside) {
        var brand = beside.path("brand");
        var colours = brand.path("colors")
                .propertyStream()
                .map(colour -> new Swatch(colour.getKey(), colour.getValue().asString("")))
                .toList();
        var fonts = brand.path("fonts")
                .propertyStream()
                .map(font -> Fact.of(font.getKey(), font.getValue().asString("")))
                .filter(Fact::isKnown)
                .toList();
        var links = Stream.of(
                        new Link("Product page", Brief.text(payload.path("product"), "product_url")),
                        new Link("Website", Brief.text(payload.path("brand"), "website")),
                        new Link("Logo", Brief.text(brand, "logo")))
                .filter(Link::isAddress)
                .toList();
        return new BrandLook(colours, fonts, links);
    }

    /** A colour by its name, such as Marigold, and its value, such as #FDBE2D. */
    public record Swatch(String name, String value) {

        /** The value where it can be drawn; null for one in other terms, such as a Pantone number. */
        public @Nullable String drawn() {
            return HEX.matcher(value.strip()).matches() ? value.strip() : null;
        }
    }

    /** An address that whoever makes the ads needs. */
    public record Link(String label, String url) {

        private boolean isAddress() {
            return url.startsWith("https://") || url.startsWith("http://");
        }
    }
}
