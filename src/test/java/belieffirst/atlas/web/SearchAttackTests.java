package belieffirst.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** The search in the hands of somebody who means ill. */
@EachHome
@ProductTest
class SearchAttackTests {

    private final MockMvcTester client;
    private final Bench bench;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;
    private final Groundwork ground;

    SearchAttackTests(
            MockMvcTester client, Bench bench, People people, JdbcClient jdbc, TransactionOperations transactions) {
        this.client = client;
        this.bench = bench;
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
    }

    @Test
    void takesMarksOfPatternsAsTheyAre() {
        add("brands", Map.of("name", "100% Paws"));
        add("brands", Map.of("name", "Under_score"));
        add("brands", Map.of("name", "Back\\slash"));
        add("brands", Map.of("name", "<script>alert('x')</script>"));

        assertThat(found("%")).containsExactly("Brand 100% Paws");
        assertThat(found("_")).containsExactly("Brand Under_score");
        assertThat(found("\\")).containsExactly("Brand Back\\slash");
        assertThat(found("w%s")).isEmpty();
        assertThat(found("alert('x')")).containsExactly("Brand <script>alert('x')</script>");
        assertThat(page("alert")).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table brands; --",
                "{}",
                "{\"a\",b}",
                "\"><b>",
                "NULL",
                "${7*7}",
                "-0",
                "ß İ ﬃ 🐶",
                "\u202e\ufeff"
            })
    void survivesHostileWords(String typed) {
        assertThat(page(typed)).contains("Nothing has all of these words");
    }

    @Test
    void survivesAThousandCharactersAndRefusesWhatIsNoText() {
        assertThat(page("x".repeat(1000))).contains("Nothing has all of these words");
        assertThat(page("🐶".repeat(1000))).contains("Nothing has all of these words");
        assertThat(client.get().uri(URI.create("/find?q=%00")).with(owner.browsing()))
                .hasStatus4xxClientError();
    }

    @Test
    void findsNothingOfAnotherOrganizationAndNothingArchived() {
        var key = bench.begin(owner, ground).plan().key();
        var stranger = people.newOrganization().owner();
        for (var typed : List.of("stairs", key, "wonder", "collagen", "owner of", "early", "a")) {
            assertThat(found(stranger, typed)).allMatch(line -> line.startsWith("Page ") || line.startsWith("Action "));
        }
        assertThat(asked(stranger)).isEmpty();
        assertThat(asked(owner)).isNotEmpty();

        bench.change(owner, "brands", ground.brand(), Map.of("name", "Gone"));
        archive(ground.brand());
        assertThat(found("gone")).isEmpty();
    }

    /** What the database itself tells somebody who asks it for everything. */
    private List<String> asked(Member member) {
        return people.as(
                member,
                () -> transactions.execute(_ -> jdbc.sql("select kind from app.find_things(array['a'], 1000)")
                        .query(String.class)
                        .list()));
    }

    private List<String> found(String typed) {
        return found(owner, typed);
    }

    private List<String> found(Member member, String typed) {
        return new SearchPage(client, member).found(typed);
    }

    private String page(String typed) {
        return new SearchPage(client, owner).html(typed);
    }

    private void add(String kind, Map<String, ?> fields) {
        bench.add(owner, kind, fields);
    }

    private void archive(UUID brand) {
        assertThat(new Visitor(client, owner).post("/library/brands/%s/archive".formatted(brand)))
                .hasStatus3xxRedirection();
    }
}
