package belieffirst.wizard.list;

/** A filter of the list of plans that somebody saved by a name, as the address that shows it. */
public record PlanView(String name, String address) {}
