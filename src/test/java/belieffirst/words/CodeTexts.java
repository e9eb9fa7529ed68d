package belieffirst.words;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of Java code. What is asked of a database, logged, matched or thrown as a fault is none. */
final class CodeTexts extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> CALLS = Set.of(
            "sql",
            "param",
            "compile",
            "header",
            "setHeader",
            "ofPattern",
            "queryForObject",
            "execute",
            "update",
            "query",
            "prepareStatement",
            "replaceAll",
            "replaceFirst",
            "split",
            "matches",
            "setName",
            "setDescription",
            "describedAs",
            "getHeader",
            "addHeader");

    /** Methods of other things are called so too, such as the one that makes an error for a client. */
    private static final Pattern LOGGED = Pattern.compile("(?i)log\\.(trace|debug|info|warn|error)");

    private static final Set<String> FAULTS = Set.of(
            "IllegalStateException",
            "IllegalArgumentException",
            "UncheckedIOException",
            "NoSuchElementException",
            "AssertionError",
            "IOException",
            "UnsupportedOperationException");

    private final List<String> texts = new ArrayList<>();

    static List<String> of(@Nullable Tree tree) {
        var found = new CodeTexts();
        found.scan(tree, null);
        return found.texts;
    }

    /** Without the words of the expression itself. */
    static List<String> inside(Tree expression) {
        var found = new CodeTexts();
        found.scanInside(expression);
        return found.texts;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        return add(literal);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
        if (sum.getKind() != Tree.Kind.PLUS || !Wording.hasWords(sum)) {
            return super.visitBinary(sum, null);
        }
        add(sum);
        return scanInside(sum);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        var method = call.getMethodSelect();
        if (CALLS.contains(last(method)) || LOGGED.matcher(method.toString()).matches()) {
            return null;
        }
        if (!Wording.hasWords(call)) {
            return super.visitMethodInvocation(call, null);
        }
        add(call);
        return scan(call.getArguments(), null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        return FAULTS.contains(last(made.getIdentifier())) ? null : super.visitNewClass(made, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitAssert(AssertTree claim, @Nullable Void nothing) {
        return null;
    }

    private @Nullable Void add(Tree words) {
        if (Wording.hasWords(words)) {
            texts.add(Wording.of(words));
        }
        return null;
    }

    /** The parts of a sum that are no words themselves, but may be given some. */
    private @Nullable Void scanInside(Tree part) {
        if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            scanInside(sum.getLeftOperand());
            return scanInside(sum.getRightOperand());
        }
        return Wording.hasWords(part) ? null : scan(part, null);
    }

    private static String last(Tree name) {
        return switch (name) {
            case IdentifierTree simple -> simple.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            default -> "";
        };
    }
}
