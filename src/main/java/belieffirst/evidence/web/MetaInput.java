package belieffirst.evidence.web;

import belieffirst.evidence.ad.AccountIds;
import belieffirst.evidence.meta.MetaConnection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of the connection to Meta. */
public record MetaInput(
        @Nullable
        @Size(max = 500, message = "That is more than 20 accounts.")
        @Pattern(
                regexp = "(?:[\\s,;]*+(?:act_)?[0-9]{3,20}+(?![0-9a-z_]))*+[\\s,;]*+",
                message = "An ad account's id is a number, such as 1234567890.")
        String accounts,

        @Nullable
        @Size(max = 500, message = "A token has at most 500 characters.")
        @Pattern(regexp = "[A-Za-z0-9|_.-]*", message = "A token has only letters, digits and a few signs.")
        String token,

        @Nullable Boolean forget,
        @Nullable Boolean daily) {

    static MetaInput of(MetaConnection connection) {
        return new MetaInput(String.join(", ", connection.accounts()), null, false, connection.daily());
    }

    /** A box that nobody ticked is not sent. */
    boolean forgets() {
        return Boolean.TRUE.equals(forget);
    }

    public boolean isDaily() {
        return Boolean.TRUE.equals(daily);
    }

    List<String> ids() {
        return Arrays.stream((accounts == null ? "" : accounts).split("[\\s,;]+", -1))
                .map(AccountIds::bare)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    @Nullable
    String newToken() {
        return token == null || token.isBlank() ? null : token;
    }
}
