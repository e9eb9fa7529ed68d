package belieffirst.evidence.file;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The rows of a text file with a separator between cells.
 *
 * @param charset in which every byte must be readable
 */
record CsvRows(Path file, Charset charset, char separator) implements RowSource {

    /** After so many rows we ask again how far we are. */
    private static final int ASKED = 1_000;

    @Override
    public String format() {
        return "%s, cells divided by %s"
                .formatted(charset.displayName(), separator == '\t' ? "tabs" : "“%c”".formatted(separator));
    }

    @Override
    public void read(RowTaker taker) throws IOException {
        try (var channel = Files.newByteChannel(file);
                var text = new InputStreamReader(Channels.newInputStream(channel), decoder(charset))) {
            var size = Math.max(1, channel.size());
            var splitter = new CsvSplitter(text, separator);
            var percent = 0;
            var count = 0;
            for (var row = splitter.next(); row != null; row = splitter.next()) {
                percent = count++ % ASKED == 0 ? (int) (channel.position() * 100 / size) : percent;
                if (!taker.take(row, percent)) {
                    return;
                }
            }
        } catch (CharacterCodingException _) {
            throw new Refusal.Invalid(
                    "This file begins in %s and goes on in another encoding. Export it again, or save it as CSV UTF-8."
                            .formatted(charset.displayName()));
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
