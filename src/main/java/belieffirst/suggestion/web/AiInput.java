package belieffirst.suggestion.web;

import belieffirst.suggestion.settings.KeyChange;
import belieffirst.suggestion.settings.SourceSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of the settings of ideas.
 *
 * @param cap dollars a month; empty for no cap
 * @param key another key; empty to keep the one that is there
 * @param forget whether the key that is there is to be forgotten
 */
public record AiInput(
        @NotNull(message = "Say which model is asked.")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,100}", message = "A model's id is made of letters, digits and hyphens.")
        String model,

        @NotNull(message = "Choose an effort.") @Pattern(regexp = "|low|medium|high", message = "Choose one of these.")
        String effort,

        @NotNull(message = "Say for how many seconds.")
        @Min(value = 5, message = "Give it at least 5 seconds.")
        @Max(value = 600, message = "At most 600 seconds.")
        Integer seconds,

        @NotNull(message = "Say what ideas may cost a month, or leave it empty.")
        @Pattern(
                regexp = "([0-9]{1,6}([.][0-9]{1,2})?)?",
                message = "An amount such as 20 or 20.00, or nothing for no cap.")
        String cap,

        @Nullable
        @Size(max = 300, message = "A key takes at most 300 characters.")
        @Pattern(regexp = "[!-~]*", message = "A key has no blanks and no accents.")
        String key,

        @Nullable Boolean forget) {

    static AiInput of(SourceSettings settings) {
        return new AiInput(
                settings.model(),
                Objects.requireNonNullElse(settings.effort(), ""),
                (int) settings.patience().toSeconds(),
                settings.monthlyCap() == null ? "" : settings.monthlyCap().toPlainString(),
                "",
                false);
    }

    SourceSettings settings(SourceSettings before) {
        return new SourceSettings(
                model,
                effort.isEmpty() ? null : effort,
                Duration.ofSeconds(seconds),
                cap.isEmpty() ? null : new BigDecimal(cap),
                hint(before));
    }

    KeyChange change() {
        if (Boolean.TRUE.equals(forget)) {
            return new KeyChange.Forget();
        }
        return key == null || key.isEmpty() ? new KeyChange.Keep() : new KeyChange.Take(key);
    }

    /** The last characters, by which somebody recognizes their key. */
    private @Nullable String hint(SourceSettings before) {
        return switch (change()) {
            case KeyChange.Forget _ -> null;
            case KeyChange.Keep _ -> before.keyHint();
            case KeyChange.Take(String taken) -> taken.substring(Math.max(taken.length() - 4, taken.length() / 2));
        };
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "AiInput[%s]".formatted(model);
    }
}
