package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.AdSpend;
import belieffirst.evidence.ad.Part;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/** What lines are about, as a file holds it. */
public record KeptLines(List<AdSpend> ads, List<Part> parts, boolean repeats, long lines) {

    public static KeptLines of(Staged staged) {
        return new KeptLines(
                staged.ads().entrySet().stream()
                        .map(ad -> new AdSpend(ad.getKey(), ad.getValue()))
                        .toList(),
                staged.parts(),
                staged.repeats(),
                staged.lines());
    }

    public Staged staged() {
        var spend = new LinkedHashMap<AdNames, BigDecimal>();
        ads.forEach(ad -> spend.put(ad.names(), ad.spend()));
        return new Staged(spend, parts, repeats, lines);
    }
}
