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

    ImportWriter.Beside read(List<AccountReading> readings, Figures figures) {
        var shown = structure.of(readings.stream().map(AccountReading::account).toList());
        var apart = shown.leavesCalls() ? incremental.of(readings, figures.known()) : IncrementalInsights.Read.NOTHING;
        if (shown.leavesCalls()) {
            readings.stream()
                    .findFirst()
                    .ifPresent(reading -> tokens.look(reading.account().token()));
        }
        var remarks = Stream.of(CustomConversions.remarks(figures.known()), shown.remarks(), apart.remarks())
                .flatMap(List::stream)
                .toList();
        return new ImportWriter.Beside(figures.left(), remarks, shown.seen(), apart.told());
    }

    /**
     * The knowledge that was gained while figures were read.
     *
     * @param known the events of each account
     * @param left rows that could not be used
     */
    record Figures(List<AccountEvents> known, List<SkippedRows> left) {}
}
