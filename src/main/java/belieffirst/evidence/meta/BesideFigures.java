package belieffirst.evidence.meta;

import belieffirst.evidence.export.SkippedRows;
import belieffirst.evidence.imports.ImportWriter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The readings beside the figures of accounts: their structure, and then their incremental attribution. They come after the figures,
 * which count whatever comes of this.
 */
@Component
class BesideFigures {

    private final AccountStructure structure;
    private final IncrementalInsights incremental;
    private final TokenEnds tokens;

    BesideFigures(AccountStructure structure, IncrementalInsights incremental, TokenEnds tokens) {
        this.structure = structure;
        this.incremental = incremental;
        this.tokens = tokens;
    }

    Read read(List<AccountReading> readings, Figures figures) {
        var shown = structure.of(readings.stream().map(AccountReading::account).toList());
        var apart = shown.leavesCalls() ? incremental.of(readings, figures.known()) : IncrementalInsights.Read.NOTHING;
        var remarks = Stream.of(CustomConversions.remarks(figures.known()), shown.remarks(), apart.remarks())
                .flatMap(List::stream)
                .toList();
        return new Read(
                new ImportWriter.Beside(figures.left(), remarks, shown.seen(), apart.told()), shown.leavesCalls());
    }

    /** Asks for what no reading needs, once all that was read is kept. */
    void afterwards(Read read) {
        if (read.leavesCalls()) {
            tokens.look();
        }
    }

    /**
     * The knowledge that was gained while figures were read.
     *
     * @param known the events of each account
     * @param left rows that could not be used
     */
    record Figures(List<AccountEvents> known, List<SkippedRows> left) {}

    /**
     * All that was read beside the figures.
     *
     * @param leavesCalls whether Meta takes more calls than it is known to need
     */
    record Read(ImportWriter.Beside beside, boolean leavesCalls) {}
}
