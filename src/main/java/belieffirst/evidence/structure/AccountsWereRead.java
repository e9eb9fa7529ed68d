package belieffirst.evidence.structure;

/** The event that accounts were read and what they consist of is kept, published after the transaction that keeps it. */
public record AccountsWereRead() {}
