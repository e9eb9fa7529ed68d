package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.goal.Targets;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Judged;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The effect of one organization, one address or one held lock on everybody else: nothing that they notice. */
@ProductTest
class OverloadTests {

    private static final int UNFINISHED = 250;

    private final Server server;
    private final People people;
    private final Bench bench;
    private final DataFolder folder;
    private final JdbcClient superuser;
    private final BeanFactory beans;
    private final Api reader;

    OverloadTests(Server server, People people, Bench bench, DataFolder folder, BeanFactory beans) throws IOException {
        this.server = server;
        this.people = people;
        this.bench = bench;
        this.folder = folder;
        this.superuser = Superuser.of(folder.resolve(""));
        this.beans = beans;
        this.reader = server.api(people.token(people.newOrganization().owner()));
    }

    @Test
    void unfinishedBodiesOfOneAddressKeepNobodyWaiting() throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < UNFINISHED; i++) {
                var socket = new Socket("localhost", server.uri("/").getPort());
                sockets.add(socket);
                socket.getOutputStream().write(unfinished(i).getBytes(StandardCharsets.UTF_8));
            }

            assertWithin(Duration.ofSeconds(2), () -> server.api("").get("/sign-in"));
            assertWithin(Duration.ofSeconds(2), () -> reader.get("/api/plans"));
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void anInventedTokensBodyIsNotRead() throws IOException {
        var invented = people.token(people.newOrganization().owner());
        superuser
                .sql(
                        "delete from api_tokens where name = 'Test' and hint is not null and revoked_at is null and token_hash = "
                                + "encode(sha256(convert_to(?, 'UTF8')), 'hex')")
                .param(invented)
                .update();
        try (var socket = new Socket("localhost", server.uri("/").getPort())) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream()
                    .write(
                            "POST /api/plans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
                                    .formatted(invented)
                                    .getBytes(StandardCharsets.UTF_8));
            var first = new byte[12];
            assertThat(socket.getInputStream().read(first)).isEqualTo(12);
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    /** Against what one post and one read take alone, on the same machine in the same minute. */
    @Test
    void twentyPostsOfResultsAtOnceAreKeptAndJudgedWhileOthersRead() throws Exception {
        var owner = people.newOrganization().owner();
        var api = server.api(people.token(owner));
        var ground = bench.lay(owner, 2);
        var compiled =
                IntStream.range(0, 20).mapToObj(_ -> compiled(owner, ground)).toList();
        var alone = Stream.of(compiled.getFirst(), compiled.getLast())
                .map(plan -> seconds(() -> api.post("/api/results", results(api, plan))))
                .toList()
                .getLast();
        var reads = new ArrayList<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            var sent = compiled.stream()
                    .map(plan -> threads.submit(() -> kept(api, results(api, plan))))
                    .toList();
            while (sent.stream().anyMatch(one -> !one.isDone())) {
                reads.add(seconds(() -> reader.get("/api/plans")));
            }
            for (var one : sent) {
                assertThat(one.get().statusCode()).as(one.get().body()).isEqualTo(200);
            }
            assertThat((System.nanoTime() - begun) / 1e9).as("all posts").isLessThan(Math.min(60 * alone, 40));
        }
        assertThat(reads).as("reads meanwhile").hasSizeGreaterThan(5);
        assertThat(reads.stream().sorted().toList().get(reads.size() * 9 / 10))
                .as("nine of ten reads")
                .isLessThan(Math.max(2 * alone, 0.5));
        for (var plan : compiled) {
            Judged.await(folder, plan.id());
            assertThat(superuser
                            .sql("select count(*) from belief_verdicts where plan_id = ?")
                            .param(plan.id().value())
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }
    }

    @Test
    void aLockThatSomebodyHoldsStopsItsOrganizationAlone() throws Exception {
        var owner = people.newOrganization().owner();
        var api = server.api(people.token(owner));
        var plan = compiled(owner, bench.lay(owner, 2));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            superuser.sql("begin").update();
            superuser
                    .sql("select true from belief_plans where id = ? for update")
                    .param(plan.id().value())
                    .query()
                    .singleRow();
            List<Future<HttpResponse<String>>> changes;
            try {
                changes = IntStream.range(0, 12)
                        .mapToObj(i -> threads.submit(() -> api.send(
                                "PATCH",
                                "/api/plans/" + plan.id(),
                                "{\"name\": \"N%d\"}".formatted(i),
                                "If-Match",
                                "*")))
                        .toList();
                for (var i = 0; i < 5; i++) {
                    assertWithin(Duration.ofSeconds(3), () -> reader.get("/api/plans"));
                }
                assertBusy(changes);
            } finally {
                superuser.sql("rollback").update();
            }
        }
        assertThat(api.send("PATCH", "/api/plans/" + plan.id(), "{\"name\": \"Later\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertBusy(List<Future<HttpResponse<String>>> changes)
            throws InterruptedException, ExecutionException {
        for (var change : changes) {
            assertThat(change.get().statusCode()).as(change.get().body()).isIn(429, 503);
            assertThat(change.get().headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static void assertWithin(Duration most, Callable<HttpResponse<String>> request) {
        assertThat(seconds(request)).isLessThan(most.toMillis() / 1e3);
    }

    /** What is busy is asked again, until it is not. */
    private static HttpResponse<String> kept(Api api, String results) {
        var answer = api.post("/api/results", results);
        for (var more = 0; more < 20 && (answer.statusCode() == 429 || answer.statusCode() == 503); more++) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            answer = api.post("/api/results", results);
        }
        return answer;
    }

    private static double seconds(Callable<HttpResponse<String>> request) {
        var begun = System.nanoTime();
        try {
            assertThat(request.call().statusCode()).isEqualTo(200);
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private Plan compiled(Member owner, Groundwork ground) {
        var plan = bench.draft(owner, ground).plan();
        people.as(
                owner,
                () -> beans.getBean(Plans.class)
                        .change(
                                plan.id(),
                                null,
                                present -> present.aimingAt(present.goals()
                                        .with(new Targets(
                                                new BigDecimal("20.00"), null, null, "USD", null, null, 30)))));
        bench.compile(owner, plan.id());
        return plan;
    }

    /** A fortnight of every ad of a plan. */
    private String results(Api api, Plan plan) {
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        var rows = new ArrayList<String>();
        for (var ad :
                Api.json(api.get("/api/plans/%s/compiled".formatted(plan.id()))).path("ads")) {
            for (var day = 5; day < 19; day++) {
                rows.add(
                        "{\"ad_code\": \"%s\", \"day\": \"%s\", \"spend\": \"30.00\", \"currency\": \"USD\", \"purchases\": 2, \"impressions\": 900}"
                                .formatted(ad.path("code").asString(), today.minusDays(day)));
            }
        }
        return "{\"rows\": [%s]}".formatted(String.join(",", rows));
    }

    private static String unfinished(int number) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ne"
                .formatted(number % 2 == 0 ? "/sign-in" : "/sign-in/forgotten");
    }
}
