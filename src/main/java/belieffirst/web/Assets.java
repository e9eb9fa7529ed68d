package belieffirst.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The style sheet, the scripts, the font and the icon of all pages. Sources are small files; browsers get one style sheet and one
 * script, each at an address that changes with its content.
 */
public final class Assets {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([a-z]+\\.css)\"\\);");
    private static final List<String> SCRIPTS =
            List.of("app.js", "unsent.js", "lists.js", "find.js", "keys.js", "ideas.js", "passkeys.js");

    private static final Asset FONT = Asset.of("inter.woff2", "font/woff2", bytes("/static/fonts/inter.woff2"));
    private static final Asset ICON = Asset.of("icon.svg", "image/svg+xml", bytes("/static/icon.svg"));
    private static final Asset STYLE = Asset.of("app.css", "text/css;charset=UTF-8", styles());
    private static final Asset SCRIPT = Asset.of("app.js", "text/javascript;charset=UTF-8", scripts());

    private static final Map<String, Asset> ALL = Stream.of(FONT, ICON, STYLE, SCRIPT)
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    /** The address of the one style sheet. */
    public static String style() {
        return STYLE.path();
    }

    /** The address of the one script. */
    public static String script() {
        return SCRIPT.path();
    }

    public static String font() {
        return FONT.path();
    }

    public static String icon() {
        return ICON.path();
    }

    static Optional<Asset> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static byte[] styles() {
        return IMPORT.matcher(text("/static/css/index.css"))
                .replaceAll(found -> Matcher.quoteReplacement(text("/static/css/" + found.group(1))))
                .replace("/fonts/inter.woff2", FONT.path())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] scripts() {
        return SCRIPTS.stream()
                .map(name -> text("/static/js/" + name))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (var stream = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
