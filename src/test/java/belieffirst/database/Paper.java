package belieffirst.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A paper for users, whose statements are run as they stand. */
record Paper(String text) {

    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    static Paper of(String file) {
        try {
            return new Paper(Files.readString(Path.of(file)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Every SQL statement in it, in order, without its semicolon. */
    Stream<String> statements() {
        return SQL.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("```(sql)?", ""))
                .flatMap(block -> Stream.of(block.split(";", -1)))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty());
    }
}
