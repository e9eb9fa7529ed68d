package belieffirst.plan.compile;

import belieffirst.plan.advice.Warning;
import java.util.List;

/** How compiling went. Both ends are ordinary: the review step shows one or the other. */
public sealed interface Compilation {

    /**
     * The plan is ready.
     *
     * @param number counts the plan's compilations, from 1; the same content keeps its number
     * @param digest {@code sha256:} and 64 hex digits
     * @param fresh whether this content was compiled for the first time
     */
    record Compiled(int number, String digest, List<Warning> warnings, boolean fresh) implements Compilation {}

    /** Some answers are missing; named as a person would. */
    record Incomplete(List<String> missing) implements Compilation {}
}
