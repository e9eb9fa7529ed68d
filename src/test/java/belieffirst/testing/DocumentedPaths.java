package belieffirst.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The paths of an OpenAPI document, of which the one with the fewest variables fits an address best. */
public final class DocumentedPaths {

    private final List<Path> paths;

    public DocumentedPaths(JsonNode document) {
        this.paths = StreamSupport.stream(document.path("paths").propertyNames().spliterator(), false)
                .map(Path::of)
                .sorted(Comparator.comparingInt(Path::variables))
                .toList();
    }

    /** The path that an address without its query fits, as the document names it. */
    public Optional<String> of(String address) {
        return paths.stream()
                .filter(path -> path.pattern().matcher(address).matches())
                .findFirst()
                .map(Path::name);
    }

    private record Path(String name, Pattern pattern, int variables) {

        static Path of(String name) {
            var pattern = Pattern.compile(name.replaceAll("\\{\\w+}", "[^/]+"));
            return new Path(name, pattern, name.split("\\{", -1).length);
        }
    }
}
