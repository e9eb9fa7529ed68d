package belieffirst.wizard.hub;

import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.layer.Layer;
import belieffirst.web.Spreadsheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ads of a compiled plan as a table that spreadsheets read. */
final class AdsTable {

    /** Programs read these by their place too: a new one comes last. */
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("code", "ad_name", "angle", "belief", "template", "slot", "cell"),
                    Layer.LATER.stream()
                            .map(layer -> layer.label().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_")))
            .toList();

    private AdsTable() {}

    static String of(List<CompiledAds.Ad> ads) {
        var text = new StringWriter();
        try (var rows = Spreadsheet.rows(text)) {
            rows.writeRecord(COLUMNS);
            for (var ad : ads) {
                rows.writeRecord(cells(ad).map(Spreadsheet::cell).toList());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Spreadsheet.MARK + text;
    }

    /** In the phases without cells those of the layers are empty. */
    private static Stream<String> cells(CompiledAds.Ad ad) {
        var cell = ad.arm().cell() == 0 ? "" : String.valueOf(ad.arm().cell());
        return Stream.concat(
                Stream.of(
                        ad.code(), ad.name(), ad.angle(), ad.belief(), ad.template(), String.valueOf(ad.slot()), cell),
                Layer.LATER.stream().map(layer -> ad.varied().getOrDefault(layer, "")));
    }
}
