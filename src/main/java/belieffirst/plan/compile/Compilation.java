package belieffirst.plan.compile;

import belieffirst.plan.advice.Warning;
import java.util.List;

/** The outcome of compiling. Both outcomes are ordinary: the review step shows one or the other. */
public sealed interface Compilation {

    /**
     * The outcome that the plan is ready.
     *
     * @param number counts the plan's compilations, from 1; the same content keeps its number
     * @param digest {@code sha256:} and 64 hex digits
     * @param fresh whether this content was compiled for the first time
     */
    record Compiled(int number, String digest, List<Warning> warnings, boolean fresh) implements Compilation {}

    /** The outcome that answers are missing; they are named as a person would. */
    record Incomplete(List<String> missing) implements Compilation {}
}
