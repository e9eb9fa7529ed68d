package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.principal.Role;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@EachHome
@ProductTest
class MembersTests {

    private final Members members;
    private final MemberLists lists;
    private final Invitations invitations;
    private final People people;
    private final Server server;
    private final Team team;

    MembersTests(Members members, MemberLists lists, Invitations invitations, People people, Server server) {
        this.members = members;
        this.lists = lists;
        this.invitations = invitations;
        this.people = people;
        this.server = server;
        this.team = people.newOrganization();
    }

    @Test
    void keepsTheLastOwner() {
        for (var deed : Stream.<Runnable>of(
                        () -> members.remove(team.owner().account()),
                        () -> members.changeRole(team.owner().account(), Role.ADMIN))
                .toList()) {
            assertThatExceptionOfType(Refusal.Conflict.class)
                    .isThrownBy(() -> as(team.owner(), deed))
                    .withMessage(
                            "This is the only owner, and an organization needs one: make somebody else an owner first.");
        }
        as(team.owner(), () -> members.changeRole(team.admin().account(), Role.OWNER));
        as(team.owner(), () -> members.remove(team.owner().account()));

        assertThat(roleOf(team.admin(), team.admin())).isEqualTo(Role.OWNER);
    }

    @Test
    void keepsOneOfTwoOwnersWhoLeaveAtOnce() throws Exception {
        for (var round = 0; round < 20; round++) {
            var owners = people.newOrganization();
            var second = people.join(owners.organization(), "owner");
            var gate = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var left = Stream.of(owners.owner(), second)
                        .map(owner -> threads.submit(leaving(owner, gate)))
                        .toList();
                gate.countDown();

                assertThat(left.get(0).get() ^ left.get(1).get()).isTrue();
            }
        }
    }

    @Test
    void letsAnAdminChangeNoOwner() {
        var admin = team.admin();

        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> as(admin, () -> members.remove(team.owner().account())));
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(
                        () -> as(admin, () -> members.changeRole(team.owner().account(), Role.VIEWER)));
        as(admin, () -> members.changeRole(team.viewer().account(), Role.ADMIN));

        assertThat(roleOf(admin, team.viewer())).isEqualTo(Role.ADMIN);
    }

    @Test
    void knowsNobodyOfAnotherOrganization() {
        var other = people.newOrganization();

        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() ->
                        as(team.owner(), () -> members.remove(other.member().account())));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> as(team.owner(), () -> members.changeRole(UUID.randomUUID(), Role.ADMIN)));
        assertThat(people.as(team.owner(), members::all)).hasSize(4);
    }

    @Test
    void endsTheTokensAndInvitationsOfWhoeverLeavesForGood() {
        var api = server.api(people.token(team.admin()));
        assertThat(api.get("/api/plans").statusCode()).isEqualTo(200);
        as(team.admin(), () -> invitations.invite("new@example.com", Role.MEMBER));

        as(team.owner(), () -> members.remove(team.admin().account()));
        people.seat(team.admin().account(), team.organization(), "admin");

        assertThat(api.get("/api/plans").statusCode()).isEqualTo(401);
        var pending = people.as(team.owner(), () -> lists.invited(Cursor.START, 1));
        assertThat(pending.items()).isEmpty();
    }

    private Callable<Boolean> leaving(Member owner, CountDownLatch gate) {
        return () -> {
            gate.await();
            try {
                as(owner, () -> members.remove(owner.account()));
                return true;
            } catch (Refusal.Conflict last) {
                return false;
            }
        };
    }

    private Role roleOf(Member asking, Member one) {
        return people.as(asking, members::all).stream()
                .filter(member -> member.account().equals(one.account()))
                .map(belieffirst.access.Member::role)
                .findFirst()
                .orElseThrow();
    }

    private void as(Member member, Runnable deed) {
        people.as(member, () -> {
            deed.run();
            return member;
        });
    }
}
