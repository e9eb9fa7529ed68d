package belieffirst.evidence.audit;

import java.util.Locale;

/** A difference as a sentence with its days. */
final class DifferenceWords {

    private static final int LONGEST = 120;

    private DifferenceWords() {}

    static String sentence(Difference difference) {
        return "%s, %s %s.".formatted(days(difference), difference.subject().said(), said(difference));
    }

    private static String days(Difference difference) {
        if (difference.last() == null) {
            return "Since " + difference.first();
        }
        return difference.last().equals(difference.first())
                ? "On " + difference.first()
                : "From %s to %s".formatted(difference.first(), difference.last());
    }

    private static String said(Difference found) {
        return switch (found.kind()) {
            case BUDGET -> has(found, "a daily budget of %s instead of %s");
            case BUDGET_MODE -> budgetMode(found);
            case OBJECTIVE -> has(found, "the objective %s instead of %s");
            case BID_STRATEGY -> bid(found);
            case OPTIMIZATION_GOAL ->
                verb(found, "is optimized", "was optimized") + instead(found, " for %s instead of %s");
            case EVENT -> verb(found, "counts", "counted") + instead(found, event(found.runs()));
            case ATTRIBUTION_SETTING -> has(found, "the attribution setting %s instead of %s");
            case COUNTRIES -> verb(found, "is shown", "was shown") + instead(found, " in %s instead of %s");
            case AGES -> has(found, "the age limit %s instead of %s");
            case PLACEMENTS -> has(found, "the placements %s instead of %s");
            case PAGE -> verb(found, "runs", "ran") + instead(found, " under page %s instead of %s");
            case LINK -> verb(found, "leads", "led") + instead(found, " to %s instead of %s");
            case URL_TAGS -> urlTags(found);
            case TEXT -> verb(found, "says", "said") + instead(found, " “%s” instead of “%s”");
            case PICTURE -> verb(found, "shows", "showed") + instead(found, " picture or video %s instead of %s");
            default -> place(found);
        };
    }

    private static String event(String runs) {
        var isSource = runs.startsWith("dataset ") || runs.startsWith("app ");
        return isSource ? " events of %s instead of %s" : " the event %s instead of %s";
    }

    private static String place(Difference found) {
        return switch (found.kind()) {
            case FORMAT -> has(found, "the format %s instead of %s");
            case ENHANCEMENT -> verb(found, "is", "was") + instead(found, " changed by Meta’s enhancements: %s");
            case AD_SET, CAMPAIGN -> verb(found, "is", "was") + instead(found, " in %s instead of %s");
            case EXTRA_AD -> verb(found, "runs", "ran") + instead(found, " beside the planned ads, in ad set %s");
            case EXTRA_AD_SET -> verb(found, "runs", "ran") + " beside the planned ad sets";
            case MISSING_AD -> verb(found, "is", "was") + " missing from the ad account";
            case RENAMED -> verb(found, "is called", "was called") + instead(found, " “%s”, without the code %s");
            case LATE_START -> found.last() == null ? "has not started yet" : "had not started yet";
            default -> verb(found, "is ", "was ") + stopped(found.runs()) + " before the end of the test";
        };
    }

    private static String stopped(String state) {
        return switch (state) {
            case "disapproved" -> "disapproved by Meta";
            case "with_issues" -> "stopped by an issue at Meta";
            default -> state;
        };
    }

    private static String budgetMode(Difference found) {
        return verb(found, "has", "had")
                + switch (found.runs()) {
                    case "" -> " no budget: each ad set has one, and Meta was to divide the campaign’s";
                    case "lifetime" -> " a lifetime budget instead of a daily one";
                    default ->
                        found.planned().isEmpty()
                                ? " a budget of its own, which Meta divides; each ad set was to have one"
                                : " a %s budget instead of a %s one".formatted(found.runs(), found.planned());
                };
    }

    private static String bid(Difference found) {
        return found.runs().isEmpty()
                ? verb(found, "has", "had") + " no bid limit; it had %s at the launch".formatted(words(found.planned()))
                : has(
                        found,
                        found.planned().isEmpty() ? "a bid limit of %s" : "the bid strategy or limit %s instead of %s");
    }

    private static String urlTags(Difference found) {
        return found.runs().isEmpty()
                ? verb(found, "has", "had")
                        + " no URL parameters; %s was planned".formatted(cut(found.planned(), LONGEST))
                : has(found, "the URL parameters %s instead of %s");
    }

    private static String has(Difference found, String what) {
        return verb(found, "has ", "had ") + instead(found, what);
    }

    private static String verb(Difference found, String now, String then) {
        return found.last() == null ? now : then;
    }

    private static String instead(Difference found, String what) {
        return what.formatted(cut(words(found.runs()), LONGEST), cut(words(found.planned()), LONGEST));
    }

    /** Words of Meta’s that are one word only by their underscores. */
    private static String words(String text) {
        return text.matches("[a-z]+(_[a-z]+)+(, [a-z]+(_[a-z]+)*)*")
                ? text.replace('_', ' ').toLowerCase(Locale.ROOT)
                : text;
    }

    static String cut(String text, int most) {
        var end = Math.min(text.length(), most);
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
