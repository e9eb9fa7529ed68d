package belieffirst.evidence.store;

import belieffirst.evidence.ad.DailyResult;

/** Takes lines one after the other. */
public interface ResultReceiver {

    void take(DailyResult line);
}
