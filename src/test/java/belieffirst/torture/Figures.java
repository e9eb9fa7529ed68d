package belieffirst.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one torture, kept as a JSON object in target/torture, of which bin/torture prints a table. */
public final class Figures {

    private final Path file;
    private final Map<String, Number> figures = new LinkedHashMap<>();

    /** Of the torture of this name, such as “kills”. */
    public Figures(String name) {
        this.file = Path.of("target", "torture", name + ".json");
    }

    /** Says what was counted or measured; the file is written anew each time, so that a failure keeps what came before. */
    public synchronized Figures say(String what, Number figure) {
        figures.put(what, figure);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, new JsonMapper().writeValueAsString(figures));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return this;
    }

    /** The same, in seconds with one decimal. */
    public Figures say(String what, Duration time) {
        return say(what, Math.round(time.toMillis() / 100.0) / 10.0);
    }
}
