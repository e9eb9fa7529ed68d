package belieffirst.suggestion.settings;

import belieffirst.kernel.Jsonb;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.TokenUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The prices of models, in US dollars, from a table that names its source. Other models' prices are not known. */
@Component
public class Prices {

    private static final int DECIMALS = 6;

    private final Table table;

    Prices(Jsonb json) {
        try {
            var content = new ClassPathResource("prompts/prices.json").getContentAsString(StandardCharsets.UTF_8);
            this.table = json.read(content, Table.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public String source() {
        return table.source();
    }

    public String readOn() {
        return table.readOn();
    }

    /** A model's price; its id may say the day of its release. */
    public Optional<Price> of(String model) {
        return Optional.ofNullable(table.models().get(model.replaceFirst("-\\d{8}$", "")));
    }

    /** What this would cost; null for a model whose price is not known, and nothing where no model was asked. */
    @Nullable
    public BigDecimal cost(ModelSettings voice, TokenUsage spent) {
        return voice.asksAModel()
                ? of(voice.model()).map(price -> cost(price, spent)).orElse(null)
                : BigDecimal.ZERO;
    }

    private BigDecimal cost(Price price, TokenUsage spent) {
        return price.input()
                .multiply(BigDecimal.valueOf(spent.input()))
                .add(price.cacheWrite().multiply(BigDecimal.valueOf(spent.cacheWrites())))
                .add(price.cacheRead().multiply(BigDecimal.valueOf(spent.cacheReads())))
                .add(price.output().multiply(BigDecimal.valueOf(spent.output())))
                .divide(BigDecimal.valueOf(table.per()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The prices of one model, in dollars for a million tokens of each sort. */
    public record Price(BigDecimal input, BigDecimal cacheWrite, BigDecimal cacheRead, BigDecimal output) {}

    private record Table(String source, String readOn, long per, Map<String, Price> models) {}
}
