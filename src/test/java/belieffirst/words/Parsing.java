package belieffirst.words;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources as the compiler parses them. */
final class Parsing {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private Parsing() {}

    static CompilationUnitTree of(String source) {
        var task = (JavacTask)
                COMPILER.getTask(null, FILES, null, List.of("-proc:none"), null, List.of(new Source(source)));
        try {
            return task.parse().iterator().next();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String content;

        Source(String content) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return content;
        }
    }
}
