package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Imported;
import belieffirst.testing.SourceFiles;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

class SizesTests {

    @Test
    void filesAreShort() {
        assertThat(longerThan(250, "src/main/java", ".java")).isEmpty();
        assertThat(longerThan(250, "src/test/java", ".java")).isEmpty();
        assertThat(longerThan(80, "src/main/jte", ".jte")).isEmpty();
        assertThat(longerThan(200, "src/main/resources", ".css")).isEmpty();
    }

    @Test
    void mostFilesAreVeryShort() {
        var lengths = SourceFiles.in("src/main/java", ".java")
                .map(SizesTests::lines)
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine in ten").isLessThanOrEqualTo(110);
    }

    @Test
    void packagesAreSmall() {
        assertThat(SourceFiles.in("src/main/java", ".java")
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .allSatisfy((_, files) -> assertThat(files).isLessThanOrEqualTo(25));
    }

    @Test
    void linesOfTemplatesFitAScreen() {
        assertThat(SourceFiles.in("src/main/jte", ".jte").flatMap(SizesTests::longLines))
                .isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var sources = manager.getJavaFileObjectsFromPaths(
                SourceFiles.in("src/main/java", ".java").toList());
        var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
        var found = new LongMethods(task);
        for (var unit : task.parse()) {
            found.scan(unit, found);
        }

        assertThat(found.methods).isEmpty();
    }

    @Test
    void componentsHaveFewCollaborators() {
        assertThat(classes()
                        .filter(type -> type.isMetaAnnotatedWith(Component.class))
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > 5)
                        .map(JavaConstructor::getFullName))
                .isEmpty();
    }

    @Test
    void recordsHaveFewComponents() {
        assertThat(classes()
                        .filter(JavaClass::isRecord)
                        .filter(type -> type.reflect().getRecordComponents().length > 8)
                        .map(JavaClass::getFullName))
                .isEmpty();
    }

    private static Stream<JavaClass> classes() {
        return Imported.product().stream();
    }

    private static Stream<String> longerThan(int limit, String folder, String ending) {
        return SourceFiles.in(folder, ending)
                .filter(file -> lines(file) > limit)
                .map(file -> "%s has %d lines".formatted(file, lines(file)));
    }

    private static Stream<String> longLines(Path file) {
        return SourceFiles.content(file)
                .lines()
                .filter(line -> line.length() > 140)
                .map(line -> "%s: %s".formatted(file, line.strip()));
    }

    private static int lines(Path file) {
        return (int) SourceFiles.content(file).lines().count();
    }

    /** A finder of methods with more than twenty lines between their braces. */
    private static final class LongMethods extends TreePathScanner<Object, Object> {

        private static final int LIMIT = 20;

        private final Trees trees;
        private final List<String> methods = new ArrayList<>();

        LongMethods(JavacTask task) {
            this.trees = Trees.instance(task);
        }

        @Override
        public Object visitMethod(MethodTree method, Object nothing) {
            var unit = getCurrentPath().getCompilationUnit();
            if (method.getBody() != null && length(unit, method) > LIMIT) {
                methods.add("%s.%s has %d lines"
                        .formatted(unit.getSourceFile().getName(), method.getName(), length(unit, method)));
            }
            return super.visitMethod(method, nothing);
        }

        private long length(CompilationUnitTree unit, MethodTree method) {
            var positions = trees.getSourcePositions();
            var lines = unit.getLineMap();
            var first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
            return lines.getLineNumber(positions.getEndPosition(unit, method.getBody())) - first - 1;
        }
    }
}
