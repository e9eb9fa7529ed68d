package belieffirst.evidence.store;

import belieffirst.evidence.ad.Line;

/** Takes lines one after the other. */
public interface LineTaker {

    void take(Line line);
}
