package belieffirst.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** One simulated campaign from its first day to its last, and what came of it: a number for each figure of its cell. */
@FunctionalInterface
interface Experiment {

    double[] run(UniformRandomProvider random);
}
