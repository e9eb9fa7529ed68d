package belieffirst.simulation;

import java.util.List;

/** One setting of the simulation: the row of the table of guarantees it belongs to, and how many campaigns it takes. */
record Cell(String row, String name, int campaigns, List<Figure> figures, Experiment experiment) {

    /** The same campaigns in another row, and how many. */
    Cell in(String other, int count) {
        return new Cell(other, name, count, figures, experiment);
    }

    static final int BATCH = 50;

    String key() {
        return row + " | " + name;
    }

    int batches() {
        return Math.ceilDiv(campaigns, BATCH);
    }
}
