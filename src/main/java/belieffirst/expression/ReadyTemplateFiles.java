package belieffirst.expression;

import belieffirst.kernel.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files of the templates that come with the product, one each. */
@Component
class ReadyTemplateFiles {

    /** In the order in which they are offered. */
    private static final List<String> NAMES =
            List.of("first-sign", "question", "two-notes", "between-friends", "founders-letter", "empty-place");

    private final Jsonb json;

    ReadyTemplateFiles(Jsonb json) {
        this.json = json;
    }

    List<ReadyTemplate> all() {
        return NAMES.stream().map(this::read).toList();
    }

    private ReadyTemplate read(String name) {
        try {
            var file = new ClassPathResource("ready-templates/%s.json".formatted(name));
            return json.read(file.getContentAsString(StandardCharsets.UTF_8), ReadyTemplate.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
