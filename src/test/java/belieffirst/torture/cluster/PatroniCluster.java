package belieffirst.torture.cluster;

import belieffirst.database.embedded.OrdinaryUser;
import belieffirst.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Three members under Patroni with etcd, HAProxy and pgbouncer before them, all on this machine and with the files of deploy. */
final class PatroniCluster implements AutoCloseable {

    /** Sessions that pgbouncer has at most, far fewer than the product asks it for. */
    static final int POOLED = 3;

    static final String PROGRAMS = "/usr/lib/postgresql/15/bin";

    private static final Duration START = Duration.ofSeconds(90);
    private static final String OWNER = "belief_first_owner";
    private static final String APP = "belief_first_app";

    private final Path folder =
            Path.of("target", "homes", "cluster-" + UUID.randomUUID()).toAbsolutePath();
    private final int primaryPort = Ports.free();
    private final int replicasPort = Ports.free();
    private final int bouncerPort = Ports.free();
    private final List<PatroniMember> members;
    private final List<Daemon> daemons = new ArrayList<>();

    PatroniCluster() throws IOException {
        Files.createDirectories(folder);
        var etcdPort = Ports.free();
        members = Stream.of("one", "two", "three")
                .map(name -> new PatroniMember(name, folder, "127.0.0.1:" + etcdPort))
                .toList();
        try {
            daemons.add(etcd(etcdPort));
            members.forEach(PatroniMember::start);
            daemons.add(proxy());
            awaitWhole();
            makeDatabase();
            daemons.add(bouncer());
        } catch (AssertionError | RuntimeException | IOException fault) {
            close();
            throw fault;
        }
    }

    /** The settings of a product that comes by HAProxy, and reads from replicas where told so. */
    Map<String, String> byProxy(boolean reads) {
        var settings = settings("127.0.0.1:%d/belief_first".formatted(primaryPort));
        if (reads) {
            settings.put(
                    "belief-first.database.replica-url",
                    "postgresql://127.0.0.1:%d/belief_first".formatted(replicasPort));
        }
        return settings;
    }

    /** The settings of a product that knows all members, and takes whichever is the primary. */
    Map<String, String> byDriver() {
        return settings("%s/belief_first?targetServerType=primary".formatted(addresses()));
    }

    /** The settings of a product that comes by pgbouncer in transaction mode, and migrates past it. */
    Map<String, String> byBouncer() {
        var settings = settings("127.0.0.1:%d/belief_first?prepareThreshold=0".formatted(bouncerPort));
        settings.put(
                "belief-first.database.owner-url", "postgresql://127.0.0.1:%d/belief_first".formatted(primaryPort));
        return settings;
    }

    PatroniMember primary() {
        return members.stream().filter(PatroniMember::isPrimary).findFirst().orElseThrow();
    }

    /** Starts what was killed. */
    void restore() {
        members.stream().filter(member -> !member.isRunning()).forEach(PatroniMember::start);
    }

    /** Until there are a primary, one that has all it has, and another one. */
    void awaitWhole() {
        Patience.until(
                START,
                "three members run, one of them in step with the primary; see target/torture/logs",
                () -> count(PatroniMember::isPrimary) == 1
                        && count(PatroniMember::isReplica) == 2
                        && count(PatroniMember::isSynchronous) == 1);
    }

    /** The superuser of whichever member is the primary. */
    JdbcClient superuser(String database) {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://%s/%s?targetServerType=primary".formatted(addresses(), database),
                "postgres",
                PatroniMember.PASSWORD));
    }

    /** Where programs of PostgreSQL, such as pg_dump, find the primary as its superuser. */
    Map<String, String> environment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(primaryPort),
                "PGUSER",
                "postgres",
                "PGPASSWORD",
                PatroniMember.PASSWORD);
    }

    /** How many sessions the product has on the primary now. */
    int sessions() {
        return superuser("belief_first")
                .sql("select count(*) from pg_stat_activity where usename = ?")
                .param(APP)
                .query(Integer.class)
                .single();
    }

    private String addresses() {
        return members.stream().map(PatroniMember::address).collect(Collectors.joining(","));
    }

    private long count(Predicate<PatroniMember> asked) {
        return members.stream().filter(asked).count();
    }

    private static Map<String, String> settings(String address) {
        return new HashMap<>(Map.of(
                "belief-first.database.url",
                "postgresql://" + address,
                "belief-first.database.owner",
                OWNER,
                "belief-first.database.owner-password",
                PatroniMember.PASSWORD,
                "belief-first.database.user",
                APP,
                "belief-first.database.password",
                PatroniMember.PASSWORD,
                "belief-first.secret-key",
                "one secret for all the instances there are"));
    }

    private void makeDatabase() {
        var postgres = superuser("postgres");
        for (var role : List.of(OWNER + " login createrole", APP + " login noinherit")) {
            postgres.sql("create role %s password '%s'".formatted(role, PatroniMember.PASSWORD))
                    .update();
        }
        postgres.sql("create database belief_first owner %s template template0 encoding 'UTF8'".formatted(OWNER))
                .update();
    }

    private Daemon etcd(int port) {
        var clients = "http://127.0.0.1:" + port;
        var peers = "http://127.0.0.1:" + Ports.free();
        return Daemon.start(
                folder.resolve("etcd.log"),
                Map.of(),
                List.of(
                        "etcd",
                        "--data-dir=" + folder.resolve("etcd"),
                        "--listen-client-urls=" + clients,
                        "--advertise-client-urls=" + clients,
                        "--listen-peer-urls=" + peers,
                        "--initial-advertise-peer-urls=" + peers,
                        "--initial-cluster=default=" + peers));
    }

    private Daemon proxy() {
        var environment = new HashMap<String, String>();
        var names = List.of("ONE", "TWO", "THREE");
        for (var i = 0; i < names.size(); i++) {
            environment.put("MEMBER_" + names.get(i), members.get(i).address());
            environment.put(
                    "MEMBER_" + names.get(i) + "_PATRONI",
                    String.valueOf(members.get(i).rest()));
        }
        environment.put("PRIMARY", "127.0.0.1:" + primaryPort);
        environment.put("REPLICAS", "127.0.0.1:" + replicasPort);
        return Daemon.start(
                folder.resolve("haproxy.log"), environment, List.of("haproxy", "-db", "-f", "deploy/haproxy.cfg"));
    }

    /** With the ports of this cluster in place of the usual ones. */
    private Daemon bouncer() throws IOException {
        var users = Files.writeString(
                folder.resolve("userlist.txt"), "\"%s\" \"%s\"\n".formatted(APP, PatroniMember.PASSWORD));
        var settings = Files.readString(Path.of("deploy/pgbouncer.ini"))
                .replace("port=5432", "port=" + primaryPort)
                .replace("listen_port = 6432", "listen_port = " + bouncerPort)
                .replace("default_pool_size = 20", "default_pool_size = " + POOLED)
                .replace("userlist.txt", users.toString());
        var file = Files.writeString(folder.resolve("pgbouncer.ini"), settings);
        return Daemon.start(
                folder.resolve("pgbouncer.log"), Map.of(), OrdinaryUser.running("pgbouncer", file.toString()));
    }

    @Override
    public void close() {
        members.forEach(PatroniMember::close);
        daemons.reversed().forEach(Daemon::close);
        try {
            keepLogs();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void keepLogs() throws IOException {
        var kept = Files.createDirectories(Path.of("target", "torture", "logs"));
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
