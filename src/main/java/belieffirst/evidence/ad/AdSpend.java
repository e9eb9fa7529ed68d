package belieffirst.evidence.ad;

import java.math.BigDecimal;

/** An ad, with what it spent in one import. */
public record AdSpend(AdNames names, BigDecimal spend) {}
