package belieffirst.webhook;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.database.principal.Membership;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.webhook.target.Targets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The endpoints of the current organization. Owners and admins alone see and change them; a secret is shown once. */
@Service
@Transactional
public class Endpoints {

    public static final int MOST = 10;

    private final EndpointRepository repository;
    private final CurrentMember member;
    private final WebhookSecrets secrets;
    private final Targets targets;

    Endpoints(EndpointRepository repository, CurrentMember member, WebhookSecrets secrets, Targets targets) {
        this.repository = repository;
        this.member = member;
        this.secrets = secrets;
        this.targets = targets;
    }

    @Transactional(readOnly = true)
    public Slice<Endpoint> list(Cursor cursor, int limit) {
        organization();
        return repository.list(cursor, limit);
    }

    @Transactional(readOnly = true)
    public Endpoint get(Id<Endpoint> id) {
        organization();
        return repository.find(id).orElseThrow(() -> unknown(id));
    }

    public Endpoint.Fresh add(EndpointDraft draft) {
        var organization = organization();
        check(draft);
        var secret = WebhookSecret.random();
        var added = repository.add(draft, secrets.seal(organization, secret), MOST);
        return new Endpoint.Fresh(
                added.orElseThrow(() -> new Refusal.Conflict(
                        "An organization has at most %d endpoints: remove one first.".formatted(MOST))),
                secret);
    }

    /** Changes what somebody says of it; with a version, only while it is this one. */
    public Endpoint change(Id<Endpoint> id, @Nullable String version, UnaryOperator<EndpointDraft> change) {
        var present = held(id, version);
        var draft = change.apply(present.draft());
        check(draft);
        return draft.equals(present.draft()) ? present : repository.change(id, draft);
    }

    /** Makes a new secret. The one before signs beside it for a day, so that whoever checks can change over. */
    public Endpoint.Fresh rotate(Id<Endpoint> id) {
        var organization = organization();
        held(id, null);
        var secret = WebhookSecret.random();
        return new Endpoint.Fresh(repository.rotate(id, secrets.seal(organization, secret)), secret);
    }

    /** Removes it with all its messages. */
    public void remove(Id<Endpoint> id, @Nullable String version) {
        held(id, version);
        repository.remove(id);
    }

    private Endpoint held(Id<Endpoint> id, @Nullable String version) {
        organization();
        var present = repository.hold(id).orElseThrow(() -> unknown(id));
        if (version != null && !version.equals(String.valueOf(present.version()))) {
            throw new Refusal.Stale("endpoint");
        }
        return present;
    }

    private void check(EndpointDraft draft) {
        draft.check();
        targets.check(draft.url());
    }

    private UUID organization() {
        member.require(Permission.SET_WEBHOOKS);
        return member.membership().map(Membership::organization).orElseThrow();
    }

    private static Refusal unknown(Id<Endpoint> id) {
        return new Refusal.NotFound("endpoint", id);
    }
}
