package belieffirst.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of a script of a page: its strings, except those that it compares with a key. */
final class ScriptTexts {

    private static final Pattern STRING = Pattern.compile("(== )?\"([^\"\\n]*)\"|`([^`]*)`");

    private static final Pattern CHOICE = Pattern.compile("\\$\\{[^{}]*\\? \"([^\"]*)\" : \"([^\"]*)\"}");

    private static final Pattern VALUE = Pattern.compile("\\$\\{(\\w+)}");

    private static final Pattern OTHER_VALUE = Pattern.compile("\\$\\{[^{}]*}");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private ScriptTexts() {}

    static List<String> of(String script) {
        return STRING.matcher(script)
                .results()
                .filter(string -> string.group(1) == null)
                .map(ScriptTexts::text)
                .filter(text -> text.matches("[\\p{Lu}{].*") && Message.isForPeople(text))
                .toList();
    }

    private static String text(MatchResult string) {
        return string.group(2) != null ? string.group(2) : filled(string.group(3));
    }

    private static String filled(String text) {
        var chosen = CHOICE.matcher(text).replaceAll("{$1|$2}");
        var named =
                OTHER_VALUE.matcher(VALUE.matcher(chosen).replaceAll("{$1}")).replaceAll("{value}");
        return TAG.matcher(named).replaceAll("");
    }
}
