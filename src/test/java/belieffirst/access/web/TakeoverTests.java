package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.access.Invitations;
import belieffirst.access.Joining;
import belieffirst.access.Members;
import belieffirst.access.account.Accounts;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Refusal;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Attempts to get into another person's account, or to keep more than one may give; none succeeds. */
@EachHome
@ProductTest
class TakeoverTests {

    private static final String PASSWORD = "a wheelbarrow full of otters";

    private final MockMvcTester client;
    private final People people;
    private final Invitations invitations;
    private final Joining joining;
    private final Members members;
    private final Accounts accounts;
    private final Team team;

    TakeoverTests(
            MockMvcTester client,
            People people,
            Invitations invitations,
            Joining joining,
            Members members,
            Accounts accounts) {
        this.client = client;
        this.people = people;
        this.invitations = invitations;
        this.joining = joining;
        this.members = members;
        this.accounts = accounts;
        this.team = people.newOrganization();
    }

    @Test
    void anInvitationNeverSetsThePasswordOfAnAccountThatIsThere() {
        var victim = people.newOrganization().owner();
        var secret = invite(team.owner(), victim.email(), Role.MEMBER);

        assertThat(client.get().uri("/join/" + secret)).bodyText().contains("Sign in as " + victim.email());
        assertThat(introduced(secret)).hasStatus(HttpStatus.CONFLICT);
        assertThat(accounts.hasPassword(victim.account())).isFalse();
        assertThat(accounts.withPassword(victim.email(), PASSWORD)).isEmpty();
    }

    @Test
    void whatADemotedOwnerGaveAwayEndsWithTheRightToGiveIt() {
        var coOwner = people.join(team.organization(), "owner");
        var asOwner = invite(coOwner, UUID.randomUUID() + "@example.com", Role.OWNER);
        var asMember = invite(coOwner, UUID.randomUUID() + "@example.com", Role.MEMBER);

        new Visitor(client, team.owner())
                .post("/settings/members/%s/role".formatted(coOwner.account()), "role", "admin");

        assertThat(introduced(asOwner)).hasStatus(HttpStatus.CONFLICT);
        assertThat(introduced(asMember)).hasRedirectedUrl("/plans");
    }

    @Test
    void theRankOfWhoeverInvitedIsLookedAtWhenSomebodyJoins() {
        var coOwner = people.join(team.organization(), "owner");
        var secret = invite(coOwner, UUID.randomUUID() + "@example.com", Role.OWNER);

        people.seat(coOwner.account(), team.organization(), "admin");

        assertThat(joining.open(secret).orElseThrow().open()).isFalse();
        assertThat(introduced(secret)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aSignInLinkForAMemberOpensNoOtherOrganization() {
        var alone = team.member();
        var elsewhere = people.newOrganization().owner();
        people.seat(elsewhere.account(), team.organization(), "member");

        assertThat(link(team.owner(), alone.account())).hasSize(40);
        assertRefused(team.owner(), elsewhere.account());
        assertRefused(team.admin(), team.owner().account());
        assertRefused(team.member(), team.viewer().account());
    }

    @Test
    void somebodyInvitedTwiceAtTheSameMomentGetsTwoLinksOfWhichOneWorks() throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        try (var threads = Executors.newFixedThreadPool(6)) {
            var made = threads.invokeAll(IntStream.range(0, 6)
                    .mapToObj(_ -> (Callable<String>) () -> invite(team.owner(), email, Role.MEMBER))
                    .toList());
            var open = 0;
            for (var secret : made) {
                open += joining.open(secret.get()).orElseThrow().open() ? 1 : 0;
            }

            assertThat(open).isOne();
        }
    }

    private void assertRefused(Member principal, UUID account) {
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> link(principal, account));
    }

    private String link(Member principal, UUID account) {
        return people.as(principal, () -> members.signInLink(account));
    }

    private String invite(Member inviter, String email, Role role) {
        return people.as(inviter, () -> invitations.invite(email, role).secret());
    }

    private MvcTestResult introduced(String secret) {
        return client.post()
                .uri("/join/%s/new".formatted(secret))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", "Eve")
                .param("password", PASSWORD)
                .exchange();
    }
}
