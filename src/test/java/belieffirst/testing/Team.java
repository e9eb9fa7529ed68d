package belieffirst.testing;

import java.util.UUID;

/** An organization with a person in every role. */
public record Team(UUID organization, Member owner, Member admin, Member member, Member viewer) {}
