package belieffirst.torture.cluster;

import belieffirst.database.embedded.OrdinaryUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL under Patroni, run with deploy/patroni.yml and an environment such as that of deploy/patroni.env. */
final class PatroniMember implements AutoCloseable {

    static final String PASSWORD = "tells-nobody";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final Path folder;
    private final String etcd;
    private final int port = Ports.free();
    private final int rest = Ports.free();
    private @Nullable Daemon patroni;

    PatroniMember(String name, Path folder, String etcd) {
        this.name = name;
        this.folder = folder;
        this.etcd = etcd;
    }

    void start() {
        patroni = Daemon.start(
                folder.resolve(name + ".log"), environment(), OrdinaryUser.running("patroni", "deploy/patroni.yml"));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    int rest() {
        return rest;
    }

    /** As when the machine loses its power: Patroni and PostgreSQL at once. */
    void loseMachine() throws IOException {
        var postgres = postgres();
        var sessions = ProcessHandle.of(postgres).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        if (patroni != null) {
            patroni.kill();
        }
        kill(postgres);
        sessions.forEach(ProcessHandle::destroyForcibly);
    }

    /** As the kernel does when memory is short; Patroni lives on. */
    void losePostgres() throws IOException {
        kill(postgres());
    }

    boolean isRunning() {
        return patroni != null && patroni.isAlive();
    }

    boolean isPrimary() {
        return answers("/primary");
    }

    boolean isSynchronous() {
        return answers("/synchronous");
    }

    boolean isReplica() {
        return answers("/replica");
    }

    private boolean answers(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(rest, path)))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    private long postgres() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
    }

    /** Its children notice that it is gone, and end. */
    private static void kill(long postgres) {
        ProcessHandle.of(postgres).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private Path data() {
        return folder.resolve(name);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATRONI_NAME", name);
        environment.put("PATRONI_ETCD3_HOSTS", etcd);
        environment.put("PATRONI_RESTAPI_LISTEN", "127.0.0.1:" + rest);
        environment.put("PATRONI_RESTAPI_CONNECT_ADDRESS", "127.0.0.1:" + rest);
        environment.put("PATRONI_POSTGRESQL_LISTEN", address());
        environment.put("PATRONI_POSTGRESQL_CONNECT_ADDRESS", address());
        environment.put("PATRONI_POSTGRESQL_DATA_DIR", data().toString());
        environment.put("PATRONI_POSTGRESQL_BIN_DIR", PatroniCluster.PROGRAMS);
        environment.put(
                "PATRONI_POSTGRESQL_PGPASS", folder.resolve(name + ".pgpass").toString());
        environment.put("PATRONI_SUPERUSER_USERNAME", "postgres");
        environment.put("PATRONI_SUPERUSER_PASSWORD", PASSWORD);
        environment.put("PATRONI_REPLICATION_USERNAME", "replicator");
        environment.put("PATRONI_REPLICATION_PASSWORD", PASSWORD);
        return environment;
    }

    /** Ends Patroni, which ends PostgreSQL; and that one by force where Patroni does not. */
    @Override
    public void close() {
        try {
            if (patroni != null) {
                patroni.close();
            }
            if (Files.exists(data().resolve("postmaster.pid"))) {
                kill(postgres());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
