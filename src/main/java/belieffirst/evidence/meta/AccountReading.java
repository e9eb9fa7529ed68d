package belieffirst.evidence.meta;

import java.time.LocalDate;

/** The days of an account that are read, the first and the last one included. */
record AccountReading(MetaAccount account, LocalDate since, LocalDate until) {}
