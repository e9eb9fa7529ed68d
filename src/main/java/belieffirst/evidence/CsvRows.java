package belieffirst.evidence;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The rows of a text file with a separator between cells.
 *
 * @param charset in which every byte must be readable
 */
record CsvRows(Path file, Charset charset, char separator) implements RowSource {

    private static final int BUFFER = 1 << 16;

    @Override
    public String format() {
        return "%s, cells divided by %s"
                .formatted(charset.displayName(), separator == '\t' ? "tabs" : "“%c”".formatted(separator));
    }

    @Override
    public void read(RowTaker taker) throws IOException {
        try (var channel = Files.newByteChannel(file);
                var text = new RowGuard(
                        new InputStreamReader(Channels.newInputStream(channel), decoder(charset)), BUFFER);
                var parser = parser(text, separator)) {
            var size = Math.max(1, channel.size());
            for (var row : parser) {
                text.rowIsOver();
                if (!taker.take(row.values(), (int) (channel.position() * 100 / size))) {
                    return;
                }
            }
        } catch (UncheckedIOException fault) {
            throw explained(Objects.requireNonNull(fault.getCause()));
        } catch (IOException fault) {
            throw explained(fault);
        }
    }

    static CSVParser parser(Reader text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get()
                .parse(text);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private IOException explained(IOException fault) {
        if (fault instanceof CharacterCodingException) {
            throw new Refusal.Invalid(
                    "This file begins in %s and goes on in another encoding. Export it again, or save it as CSV UTF-8."
                            .formatted(charset.displayName()));
        }
        if (String.valueOf(fault.getMessage()).contains("EOF reached before encapsulated token")) {
            throw new Refusal.Invalid(
                    "The file ends in the middle of a quoted cell: it did not arrive whole. Export it again.");
        }
        return fault;
    }
}
