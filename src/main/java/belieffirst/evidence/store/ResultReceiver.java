package belieffirst.evidence.store;

import belieffirst.evidence.ad.DailyResult;

/** A receiver of results, one after the other. */
public interface ResultReceiver {

    void take(DailyResult line);
}
