import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The figures of the house, one a line, so that two runs can be compared with diff. Started by bin/measure-house. */
class MeasureHouse {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/jte");

    /** What makes a comment begin without a subject: a question word, or a verb before what it does something to. */
    private static final Set<String> QUESTIONS =
            Set.of("What", "Where", "Who", "How", "Which", "When", "Whether", "Why", "Whose");

    private static final Set<String> AFTER_A_VERB = Set.of(
            "a", "an", "the", "this", "its", "their", "each", "every", "all", "any", "what", "which", "how", "who",
            "whether", "where", "when", "nothing", "no", "it", "them", "somebody", "everything", "people", "between");

    private static final Pattern WORD_FOR_HER = Pattern.compile("\\b(?i:she|her|hers|herself)\\b");

    /** A call that reads a column of an entry by its name, with what it is called on. */
    private static final Pattern READ = Pattern.compile(
            "(\\w+)?(?:\\(\\))?\\.(?:text|has|flag|whole|uuid|list|json|path|hasNonNull|required)\\(\"([a-z][a-z_0-9]*)\"");

    /** What holds a form or a request, and no entry. */
    private static final Set<String> NO_ENTRIES = Set.of("typed", "fields", "held", "form", "input", "body", "search");

    public static void main(String[] arguments) throws IOException {
        packages();
        lines();
        trees();
        say("template lines over 140 characters", read(PAGES, ".jte").values().stream()
                .flatMap(String::lines).filter(line -> line.length() > 140).count());
        say("string reads of columns outside their room", foreignReads());
        layers();
        twins();
        persons();
    }

    private static void packages() throws IOException {
        var sizes = new TreeMap<String, Long>();
        read(JAVA, ".java").keySet().forEach(file -> sizes.merge(name(file.getParent()), 1L, Long::sum));
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .forEach(size -> say("files in " + size.getKey(), size.getValue()));
        say("packages over 25 files", sizes.values().stream().filter(size -> size > 25).count());
    }

    private static void lines() throws IOException {
        var lengths = read(JAVA, ".java").values().stream().map(text -> text.lines().count()).sorted().toList();
        say("java files", lengths.size());
        say("java lines, median", lengths.get(lengths.size() / 2));
        say("java lines, p90", lengths.get(lengths.size() * 9 / 10));
        say("java lines, longest", lengths.getLast());
    }

    private static void trees() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(read(JAVA, ".java").keySet());
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            var seen = new Seen(DocTrees.instance(task));
            for (var unit : task.parse()) {
                seen.scan(unit, null);
            }
            say("methods over 20 lines", seen.longMethods);
            say("type comments", seen.comments);
            say("type comments without a subject", seen.without);
        }
    }

    /** Reads of a column by a room that owns no kind of entry with that column. */
    private static long foreignReads() throws IOException {
        var owners = new TreeMap<String, Set<String>>();
        read(JAVA, ".java").forEach((file, text) -> find("Field\\.\\w+\\(\\s*\"([a-z][a-z_0-9]*)\"", text)
                .forEach(column -> owners.computeIfAbsent(column, _ -> new TreeSet<>()).add(room(JAVA, file))));
        var sources = new TreeMap<>(read(JAVA, ".java"));
        var count = 0L;
        for (var source : sources.entrySet()) {
            count += foreign(owners, room(JAVA, source.getKey()), source.getValue());
        }
        for (var page : read(PAGES, ".jte").entrySet()) {
            count += foreign(owners, room(PAGES, page.getKey()), page.getValue());
        }
        return count;
    }

    private static long foreign(Map<String, Set<String>> owners, String room, String text) {
        return READ.matcher(text).results()
                .filter(read -> read.group(1) == null || !NO_ENTRIES.contains(read.group(1)))
                .filter(read -> owners.containsKey(read.group(2)) && !owners.get(read.group(2)).contains(room))
                .count();
    }

    /** How many files name each layer: by its constant, its types, its fields on the wire or its tables. */
    private static void layers() throws IOException {
        var java = read(JAVA, ".java");
        var layer = java.entrySet().stream()
                .filter(source -> source.getKey().endsWith("Layer.java")).findFirst().orElseThrow().getValue();
        var texts = Stream.concat(java.values().stream(), read(PAGES, ".jte").values().stream()).toList();
        for (var constant : find("(?m)^    ([A-Z]+)\\(", layer).toList()) {
            var word = constant.toLowerCase();
            var type = constant.charAt(0) + word.substring(1);
            var named = Pattern.compile("\\b(%1$s|%2$s_ids?|%2$s_types?|belief(_plan)?_%2$ss|%3$s(s|[A-Z]\\w*)?)\\b|\"%2$ss?\""
                    .formatted(constant, word, type));
            say("files that name the layer " + word, texts.stream().filter(text -> named.matcher(text).find()).count());
        }
    }

    private static void twins() throws IOException {
        var files = new TreeMap<String, List<String>>();
        read(JAVA, ".java").keySet().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .forEach(file -> files.merge(file.getFileName().toString().replace(".java", ""), List.of(room(JAVA, file)),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        var twins = files.entrySet().stream().filter(file -> file.getValue().size() > 1).toList();
        say("simple names that exist twice", twins.size());
        twins.forEach(twin -> say("twice: " + twin.getKey(), String.join(", ", twin.getValue())));
    }

    private static void persons() throws IOException {
        say("she, her, hers in Java", persons(Path.of("src"), ".java"));
        say("she, her, hers in papers", persons(Path.of("docs"), ".md") + papers());
        say("she, her, hers in pages", persons(PAGES, ".jte"));
        say("she, her, hers in prompts", persons(Path.of("src/main/resources/prompts"), ".md"));
    }

    private static long papers() throws IOException {
        try (var files = Files.list(Path.of(""))) {
            var count = 0L;
            for (var file : files.filter(file -> file.toString().endsWith(".md")).toList()) {
                count += WORD_FOR_HER.matcher(Files.readString(file)).results().count();
            }
            return count;
        }
    }

    private static long persons(Path folder, String ending) throws IOException {
        return read(folder, ending).entrySet().stream()
                .filter(file -> !file.getKey().endsWith("RepositoryTests.java"))
                .map(Map.Entry::getValue)
                .mapToLong(text -> WORD_FOR_HER.matcher(text).results().count()).sum();
    }

    private static Map<Path, String> read(Path folder, String ending) throws IOException {
        var texts = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    private static Stream<String> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1));
    }

    private static String name(Path folder) {
        return JAVA.relativize(folder).toString().replace('/', '.');
    }

    /** The folder of a file directly below the product's package, or below the pages. */
    private static String room(Path root, Path file) {
        var inside = root.relativize(file);
        var place = root.equals(JAVA) ? 1 : 0;
        return inside.getNameCount() > place + 1 ? inside.getName(place).toString() : "";
    }

    private static void say(String figure, Object number) {
        System.out.println(figure + ": " + number);
    }

    /** Counts long methods, and comments of types by how they begin. */
    private static final class Seen extends TreePathScanner<Object, Object> {

        private final DocTrees trees;
        private long longMethods;
        private long comments;
        private long without;

        Seen(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Object visitMethod(MethodTree method, Object nothing) {
            if (method.getBody() != null && length(getCurrentPath().getCompilationUnit(), method) > 20) {
                longMethods++;
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Object visitClass(ClassTree type, Object nothing) {
            var comment = trees.getDocComment(getCurrentPath());
            if (comment != null) {
                comments++;
                without += hasSubject(comment) ? 0 : 1;
            }
            return super.visitClass(type, nothing);
        }

        private static boolean hasSubject(String comment) {
            var words = comment.strip().split("\\s+", 3);
            var verb = words.length > 1 && words[0].matches("[A-Z][a-z]+s") && AFTER_A_VERB.contains(words[1]);
            return !verb && !QUESTIONS.contains(words[0].replace(",", ""));
        }

        private long length(CompilationUnitTree unit, MethodTree method) {
            var positions = trees.getSourcePositions();
            var first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody())) - first - 1;
        }
    }
}
