package belieffirst.evidence.meta;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.database.folder.Vault;
import belieffirst.database.principal.Membership;
import belieffirst.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The current organization's connection to Meta. The token itself is shown to nobody. */
@Service
public class MetaConnections {

    private static final String PURPOSE = "token of Meta";
    private static final int HINT = 4;

    private final MetaConnectionRepository repository;
    private final CurrentMember member;
    private final Vault vault;

    MetaConnections(MetaConnectionRepository repository, CurrentMember member, Vault vault) {
        this.repository = repository;
        this.member = member;
        this.vault = vault;
    }

    public MetaConnection get() {
        return repository.find().map(MetaConnectionRepository.Row::connection).orElse(MetaConnection.NONE);
    }

    /**
     * Saves which accounts are read, and how.
     *
     * @param token another token; null keeps the one that is there
     * @param forget whether the one that is there is thrown away
     */
    public void save(List<String> accounts, @Nullable String token, boolean forget, boolean daily) {
        member.require(Permission.SET_META);
        var present = repository.find();
        var kept = forget
                ? null
                : present.map(MetaConnectionRepository.Row::sealedToken).orElse(null);
        var hint =
                forget ? null : present.map(row -> row.connection().tokenHint()).orElse(null);
        repository.save(
                new MetaConnection(
                        accounts, token == null ? hint : token.substring(Math.max(0, token.length() - HINT)), daily),
                token == null ? kept : vault.seal(PURPOSE, organization(), token));
    }

    /** The accounts to read, each with the token; refuses when there is none. */
    List<MetaAccount> accounts() {
        var row = repository.find().filter(found -> found.sealedToken() != null);
        var sealed = row.map(MetaConnectionRepository.Row::sealedToken)
                .orElseThrow(() -> new Refusal.Invalid(Map.of("token", "Save an account and a token first.")));
        var token = open(sealed);
        return row.orElseThrow().connection().accounts().stream()
                .map(id -> new MetaAccount(id, token))
                .toList();
    }

    /** The token that is kept; empty where there is none. */
    Optional<Token> token() {
        return repository
                .find()
                .map(MetaConnectionRepository.Row::sealedToken)
                .map(kept -> new Token(kept, open(kept)));
    }

    private String open(String kept) {
        return vault.open(PURPOSE, organization(), kept);
    }

    private String organization() {
        return member.membership()
                .map(Membership::organization)
                .orElseThrow(() -> new Refusal.Forbidden("You belong to no organization."))
                .toString();
    }

    /** A token as it is kept, and as Meta knows it, which nothing prints. */
    record Token(String kept, String open) {

        @Override
        public String toString() {
            return "Token of Meta’s";
        }
    }
}
