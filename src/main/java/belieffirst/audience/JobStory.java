package belieffirst.audience;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The sentence that a job to be done is told in, When …, I want …, so …, in the languages that we write it in. */
public enum JobStory {
    ENGLISH("English", "When %s, I want %s, so %s.", "when .+,.* want .+,? so .+", "the and of to with is for"),
    SPANISH(
            "Español",
            "Cuando %s, quiero %s, para %s.",
            "cuando .+,.* quier[oe].* .+(?:para|así) .+",
            "el los de que con para una"),
    PORTUGUESE(
            "Português",
            "Quando %s, quero %s, para %s.",
            "quando .+,.* quer[oe].* .+(?:para|assim) .+",
            "o os de que com para uma não"),
    FRENCH(
            "Français",
            "Quand %s, je veux %s, pour %s.",
            "(?:quand|lorsque|lorsqu’|lorsqu').+,.* (?:veux|voudrais|souhaite) .+(?:pour|afin) .+",
            "le les des que avec pour une est"),
    GERMAN(
            "Deutsch",
            "Wenn %s, will ich %s, damit %s.",
            "wenn .+,.*(?:will|möchte) .+(?:damit|um|sodass|so dass) .+",
            "der die das und mit für nicht ist"),
    JAPANESE("日本語", "%sとき、%sたい。そうすれば%s。", ".+(?:とき|時|たら|ば|と)、.*(?:たい|ほしい|欲しい).+", "の に は を が で と");

    private final String label;
    private final String form;
    private final Pattern pattern;
    private final String frequent;

    JobStory(String label, String form, String pattern, String frequent) {
        this.label = label;
        this.form = form;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        this.frequent = frequent;
    }

    /** Whether a sentence has the form in any of the languages. */
    public static boolean isOne(String sentence) {
        return Arrays.stream(values())
                .anyMatch(story -> story.pattern.matcher(sentence.strip()).matches());
    }

    /** The language with this word; English for an unknown one. */
    public static JobStory of(String word) {
        return Arrays.stream(values())
                .filter(story -> story.word().equals(word))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** The language that a text is most likely in, by its most frequent words. */
    public static JobStory spokenIn(String text) {
        return Arrays.stream(values())
                .max(Comparator.<JobStory>comparingLong(story -> story.hits(text))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(ENGLISH);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language's own name for itself. */
    public String label() {
        return label;
    }

    public String tell(String situation, String motivation, String outcome) {
        return form.formatted(situation, motivation, outcome);
    }

    private long hits(String text) {
        if (this == JAPANESE) {
            return text.codePoints()
                    .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA)
                    .count();
        }
        var words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        return Arrays.stream(frequent.split(" ", -1))
                .mapToLong(word -> words.stream().filter(word::equals).count())
                .sum();
    }
}
