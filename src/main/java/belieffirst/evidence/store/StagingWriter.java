package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.ResultScope;
import belieffirst.evidence.structure.ToldStructure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The writer of staged results: it sends them on in pieces, and remembers only which ads and measurement bases there are. */
public final class StagingWriter implements ResultReceiver {

    private final Consumer<byte[]> sender;
    private final CopyRows rows = new CopyRows();
    private final SeenRows keys = new SeenRows();
    private final Map<AdNames, Integer> places = new HashMap<>();
    private final List<AdNames> names = new ArrayList<>();
    private final List<BigDecimal> spend = new ArrayList<>();
    private final Map<ResultScope, Integer> parts = new LinkedHashMap<>();
    private @Nullable AdNames latest;
    private int place;
    private @Nullable ResultScope latestPart;
    private int partPlace;
    private long lines;
    private boolean repeats;

    StagingWriter(Consumer<byte[]> sender) {
        this.sender = sender;
    }

    /** One that writes the pieces to a stream. */
    public static StagingWriter into(OutputStream out) {
        return new StagingWriter(piece -> {
            try {
                out.write(piece);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    @Override
    public void take(DailyResult line) {
        turnTo(line.ad());
        turnTo(ResultScope.of(line));
        spend.set(place, spend.get(place).add(line.numbers().spend()));
        repeats |= !keys.add(line);
        lines++;
        rows.line(place, partPlace, line);
        if (rows.isWorthSending()) {
            sender.accept(rows.take());
        }
    }

    /** Lines of one ad mostly follow each other. */
    private void turnTo(AdNames ad) {
        if (!ad.equals(latest)) {
            latest = ad;
            place = places.computeIfAbsent(ad, this::begin);
            keys.turnTo(ad);
        }
    }

    private void turnTo(ResultScope part) {
        if (!part.equals(latestPart)) {
            latestPart = part;
            partPlace = parts.computeIfAbsent(part, _ -> parts.size());
        }
    }

    private int begin(AdNames ad) {
        names.add(ad);
        spend.add(BigDecimal.ZERO);
        return names.size() - 1;
    }

    /** What they are called. */
    public List<AdNames> names() {
        return names;
    }

    /** How many ads there are by now. */
    public int ads() {
        return names.size();
    }

    /** Sends what is left, and answers what came. */
    public StagedResults end() {
        sender.accept(rows.last());
        var ads = new LinkedHashMap<AdNames, BigDecimal>();
        for (var i = 0; i < names.size(); i++) {
            ads.put(names.get(i), spend.get(i));
        }
        return new StagedResults(ads, List.copyOf(parts.keySet()), repeats, lines, ToldStructure.NONE);
    }
}
