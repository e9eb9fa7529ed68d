package belieffirst.evidence.ad;

import java.math.BigDecimal;

/** An ad of which we do not know the plan, with what it spent in this import. */
public record StrayAd(String name, BigDecimal spend) {}
