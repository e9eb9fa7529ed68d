package belieffirst.words;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of an expression, with placeholders: {@code count + " of " + all} is <em>{count} of {all}</em>, and
 * {@code one ? "ad" : "ads"} is <em>{ad|ads}</em>.
 */
final class Wording {

    private static final Pattern FORMAT = Pattern.compile("%(%|[\\d$,.]*[a-z])");

    /** Methods whose result is called as what they are asked of. */
    private static final Set<String> OF_RECEIVERS = Set.of(
            "collect",
            "get",
            "getFirst",
            "orElse",
            "orElseThrow",
            "size",
            "strip",
            "substring",
            "toList",
            "toLowerCase",
            "toString",
            "toUpperCase");

    /** Methods whose result is called as what they are given. */
    private static final Set<String> OF_ARGUMENTS =
            Set.of("capital", "grouped", "join", "of", "requireNonNull", "said", "valueOf");

    private Wording() {}

    static String of(Tree expression) {
        return switch (expression) {
            case ParenthesizedTree inner -> of(inner.getExpression());
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case BinaryTree sum when isSum(sum) -> of(sum.getLeftOperand()) + of(sum.getRightOperand());
            case ConditionalExpressionTree choice -> choice(choice);
            case MethodInvocationTree call when isFormatted(call) -> formatted(call);
            default -> "{" + name(expression) + "}";
        };
    }

    /** Whether words stand in it, and not only values. */
    static boolean hasWords(Tree expression) {
        return switch (expression) {
            case ParenthesizedTree inner -> hasWords(inner.getExpression());
            case LiteralTree literal -> literal.getValue() instanceof String;
            case BinaryTree sum when isSum(sum) -> hasWords(sum.getLeftOperand()) || hasWords(sum.getRightOperand());
            case ConditionalExpressionTree choice ->
                hasWords(choice.getTrueExpression()) || hasWords(choice.getFalseExpression());
            case MethodInvocationTree call -> isFormatted(call);
            default -> false;
        };
    }

    private static boolean isSum(BinaryTree tree) {
        return tree.getKind() == Tree.Kind.PLUS;
    }

    private static boolean isFormatted(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                && method.getIdentifier().contentEquals("formatted")
                && hasWords(method.getExpression());
    }

    private static String choice(ConditionalExpressionTree choice) {
        return hasWords(choice)
                ? "{" + of(choice.getTrueExpression()) + "|" + of(choice.getFalseExpression()) + "}"
                : of(choice.getTrueExpression());
    }

    private static String formatted(MethodInvocationTree call) {
        var values = call.getArguments().iterator();
        var words = of(((MemberSelectTree) call.getMethodSelect()).getExpression());
        return FORMAT.matcher(words)
                .replaceAll(found -> found.group().equals("%%")
                        ? "%"
                        : values.hasNext() ? "{" + name(values.next()).replace("$", "\\$") + "}" : "{value}");
    }

    private static String name(Tree value) {
        return switch (value) {
            case IdentifierTree variable -> variable.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            case MethodInvocationTree call -> name(call.getMethodSelect(), call.getArguments());
            case ParenthesizedTree inner -> name(inner.getExpression());
            case ConditionalExpressionTree choice -> name(choice.getTrueExpression());
            default -> "value";
        };
    }

    private static String name(ExpressionTree method, List<? extends ExpressionTree> arguments) {
        if (method instanceof MemberSelectTree member) {
            var name = member.getIdentifier().toString();
            if (OF_ARGUMENTS.contains(name) && !arguments.isEmpty()) {
                return name(arguments.getLast());
            }
            return OF_RECEIVERS.contains(name) ? name(member.getExpression()) : name;
        }
        return name(method);
    }
}
