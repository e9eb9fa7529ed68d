package belieffirst.evidence.thumbnail;

import static belieffirst.testing.FakeGraph.ok;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.evidence.structure.SeenAccount;
import belieffirst.testing.Bench;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.Makers;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.Team;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;

/** An ad account of Meta's with copies of one planned ad, of which each may have a picture at the address set for Meta. */
record PicturedAccount(People people, Team team, Makers.Claimed plan, String account, BeanFactory beans) {

    static PicturedAccount of(BeanFactory beans) {
        var people = beans.getBean(People.class);
        var bench = beans.getBean(Bench.class);
        var team = people.newOrganization();
        var draft = bench.draft(team.owner(), bench.lay(team.owner(), 2)).plan();
        var plan = beans.getBean(Makers.class).claim(team.owner(), draft.id());
        var account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));
        people.as(team.owner(), () -> {
            beans.getBean(MetaConnections.class).save(List.of(account), "EAAB1234567890secretZ9", false, true);
            return account;
        });
        var pictured = new PicturedAccount(people, team, plan, account, beans);
        FakeGraph.SHARED.tell("act_" + account, ok("{\"currency\": \"USD\"}"));
        List.of("campaigns", "adsets", "ads").forEach(edge -> pictured.tell(edge, ""));
        return pictured;
    }

    /** Where the picture of every ad is. */
    String picture() {
        return "/pictures/%s.gif".formatted(account);
    }

    /** Each address is another one, of the same picture. */
    String address(int ad) {
        return FakeGraph.SHARED.address() + picture() + "?ad=" + ad;
    }

    void shows(Reply... replies) {
        FakeGraph.SHARED.tell(picture(), replies);
    }

    List<String> asked() {
        return FakeGraph.SHARED.asked(picture());
    }

    SeenAccount.Thumbnail thumbnail(int ad, String creative, String address) {
        return new SeenAccount.Thumbnail(id(ad), creative, address);
    }

    List<SeenAccount.Thumbnail> thumbnails(int ads) {
        return IntStream.range(0, ads)
                .mapToObj(ad -> thumbnail(ad, "1", address(ad)))
                .toList();
    }

    /** Has so many ads deliver, of which Meta shows no thumbnail. */
    void deliver(int ads) {
        tell(
                "insights",
                IntStream.range(0, ads)
                        .mapToObj(ad -> """
                                {"account_id": "%s", "account_currency": "USD", "ad_id": "%s", "ad_name": "%s",
                                 "date_start": "2026-11-01", "date_stop": "2026-11-01", "spend": "12.50"}""".formatted(account, id(ad), plan.code()))
                        .collect(Collectors.joining(", ")));
        var imports = beans.getBean(Imports.class);
        var id = people.as(team.owner(), beans.getBean(MetaReadings.class)::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the account is read",
                () -> !people.as(team.owner(), () -> imports.get(id)).isAtWork());
    }

    /** The same, and Meta shows a thumbnail of the first one. */
    void deliverShowing(String creative) {
        tell("ads", """
                {"id": "%s", "name": "Stairs", "adset_id": "81", "status": "ACTIVE", "effective_status": "ACTIVE",
                 "creative": {"id": "%s", "thumbnail_url": "%s"}}""".formatted(id(0), creative, address(0)));
        deliver(1);
    }

    /** Fetches what is missing of these, here and now. */
    void fetch(List<SeenAccount.Thumbnail> shown) {
        fetch(beans.getBean(MissingThumbnails.class), shown);
    }

    void fetch(MissingThumbnails missing, List<SeenAccount.Thumbnail> shown) {
        people.as(team.owner(), () -> {
            missing.fetch(shown);
            return shown;
        });
    }

    private String id(int ad) {
        return "91%s%s".formatted(account, 100 + ad);
    }

    private void tell(String edge, String rows) {
        FakeGraph.SHARED.tell(
                "act_%s/%s".formatted(account, edge), ok("{\"data\": [%s], \"paging\": {}}".formatted(rows)));
    }
}
