package belieffirst.suggestion.kind;

import belieffirst.kernel.Refusal;
import java.util.Map;

/** The number of ideas of a kind that one can ask for. */
public record Amount(int least, int most, int usual) {

    public static Amount exactly(int number) {
        return new Amount(number, number, number);
    }

    public boolean isChosen() {
        return least < most;
    }

    public int require(int count) {
        if (count < least || count > most) {
            throw new Refusal.Invalid(Map.of(
                    "count",
                    isChosen()
                            ? "Ask for %d to %d ideas of this kind.".formatted(least, most)
                            : "Ideas of this kind come %s at a time."
                                    .formatted(least == 1 ? "one" : String.valueOf(least))));
        }
        return count;
    }
}
