package belieffirst.plan.web;

import belieffirst.plan.compile.Compilation;
import java.util.List;

/** The outcome of compiling, on the wire. */
record CompilationJson(int number, String digest, List<WarningJson> warnings) {

    static CompilationJson of(Compilation.Compiled compiled) {
        return new CompilationJson(
                compiled.number(),
                compiled.digest(),
                compiled.warnings().stream().map(WarningJson::of).toList());
    }
}
