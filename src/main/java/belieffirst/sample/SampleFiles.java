package belieffirst.sample;

import belieffirst.kernel.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that hold the sample, one a kind. */
@Component
class SampleFiles {

    private final Jsonb json;

    SampleFiles(Jsonb json) {
        this.json = json;
    }

    ObjectNode one(String name) {
        return json.object(text(name));
    }

    List<ObjectNode> all(String name) {
        var entries = json.read(text(name), JsonNode.class);
        return StreamSupport.stream(entries.spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("sample/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
