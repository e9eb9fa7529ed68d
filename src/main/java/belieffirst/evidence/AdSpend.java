package belieffirst.evidence;

import java.math.BigDecimal;

/** An ad, with what it spent in one import. */
record AdSpend(AdNames names, BigDecimal spend) {}
