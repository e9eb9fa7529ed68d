import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** A data folder with many plans, made once and kept. */
record Generator(Path folder, int plans, int organizations, int plansEach) {

    private static final Path FILES = Path.of("bench", "sql");

    /** Starts the product on the folder; makes it first, or again when it is not finished. */
    Product open() throws Exception {
        var product = Product.start(folder);
        try (var superuser = product.superuser()) {
            if (isFinished(superuser)) {
                return product;
            }
            if (Sql.text(superuser, "select to_regnamespace('bench')::text") == null) {
                make(product, superuser);
                return product;
            }
        }
        product.close();
        FileSystemUtils.deleteRecursively(folder);
        return open();
    }

    private static boolean isFinished(Connection superuser) throws SQLException {
        return Sql.text(superuser, "select to_regclass('bench.made')::text") != null
                && Sql.text(superuser, "select finished_at::text from bench.made") != null;
    }

    private void make(Product product, Connection superuser) throws Exception {
        var begun = System.nanoTime();
        System.err.printf("Making %s: %,d plans, and %,d organizations of %,d.%n", folder, plans, organizations, plansEach);
        describe(product, superuser);
        ofItsOwnWill(superuser);
        for (var file : files()) {
            run(superuser, file);
        }
        for (var last : List.of("vacuum (analyze)", "alter system reset all", "select pg_reload_conf()", "checkpoint")) {
            Sql.run(superuser, last);
        }
        System.err.printf(Locale.ROOT, "Made in %.0f s; it has %s.%n", seconds(begun),
                Sql.text(superuser, "select pg_size_pretty(pg_database_size(current_database()))"));
    }

    /** Two plans come to be through the product itself, and a table says what the files make of them. */
    private void describe(Product product, Connection superuser) throws Exception {
        var example = new Example(Client.of(product));
        var copied = example.running("A plan that others are copies of", 5, 20);
        var large = example.running("Sixty ads and twenty-one days", 12, 21);
        Sql.run(superuser, """
                create schema bench;
                create table bench.made as
                select %d as plans, %d as organizations, %d as plans_each, p.organization_id as organization, p.id as example,
                       '%s'::uuid as with_results, null::timestamptz as finished_at
                  from belief_plans p where p.id = '%s'
                """.formatted(plans, organizations, plansEach, large, copied));
    }

    /** Neither triggers nor foreign keys check what only copies rows that they have checked. */
    private static void ofItsOwnWill(Connection superuser) throws SQLException {
        Sql.run(superuser, "alter system set max_wal_size = '4GB'");
        Sql.run(superuser, "select pg_reload_conf()");
        Sql.run(superuser, "set session_replication_role = replica");
        Sql.run(superuser, "set synchronous_commit = off");
        Sql.run(superuser, "set work_mem = '128MB'");
    }

    private static void run(Connection superuser, Path file) throws Exception {
        var begun = System.nanoTime();
        superuser.setAutoCommit(false);
        Sql.run(superuser, Files.readString(file));
        superuser.commit();
        superuser.setAutoCommit(true);
        System.err.printf(Locale.ROOT, "  %s %.1f s%n", file.getFileName(), seconds(begun));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
