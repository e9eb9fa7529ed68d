package belieffirst.database;

import belieffirst.database.embedded.PostgresBinaries;
import belieffirst.database.embedded.PostgresLog;
import belieffirst.database.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A PostgreSQL that replays what another one writes, and answers questions meanwhile. */
record Standby(PostgresServer server, Path folder) implements AutoCloseable {

    /** Starts on a copy of the other one's files; a connection says where that one is. */
    static Standby start(PostgresBinaries binaries, Path folder, String primary) throws IOException {
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        Files.createFile(folder.resolve("standby.signal"));
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = '%s'\n".formatted(primary),
                StandardOpenOption.APPEND);
        var log = new PostgresLog(folder.resolveSibling(folder.getFileName() + ".log"));
        return new Standby(PostgresServer.start(binaries, folder, log), folder);
    }

    /** The settings of a product that reads here. */
    String url(String database) {
        return "postgresql://127.0.0.1:%s/%s".formatted(server.port(), database);
    }

    void stop() {
        server.close();
    }

    @Override
    public void close() {
        stop();
    }
}
