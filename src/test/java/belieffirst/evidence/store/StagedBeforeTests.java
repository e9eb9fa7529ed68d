package belieffirst.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Lines that the version before put down, when it knew of no events but purchases. */
@ProductTest
class StagedBeforeTests {

    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final People people;
    private final Staging staging;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;

    StagedBeforeTests(People people, Staging staging, JdbcClient jdbc, TransactionOperations transactions) {
        this.people = people;
        this.staging = staging;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void areReadAsTheyWereMeant(@TempDir Path folder) throws IOException {
        var lines = Files.write(folder.resolve("lines"), lineOfElevenFields());

        var staged = people.as(
                owner,
                () -> transactions.execute(_ -> {
                    staging.fill(lines, _ -> {});
                    return jdbc.sql(
                                    "select concat_ws(' ', ad, spend, purchases, purchase_value, conversions, measures) from incoming")
                            .query(String.class)
                            .list();
                }));

        assertThat(staged).isEqualTo(List.of("7 12.5000 3 60.0000"));
    }

    private static byte[] lineOfElevenFields() {
        var fields = new CopyFields(1_024);
        fields.plain(HEADER);
        fields.plain(new byte[] {0, 11});
        List.of(7, 9_000, 9_000, 0).forEach(fields::whole);
        fields.money(new BigDecimal("12.5"));
        fields.count(null);
        fields.count(null);
        fields.count(null);
        fields.count(3L);
        fields.money(new BigDecimal("60"));
        fields.json(null);
        fields.plain(new byte[] {-1, -1});
        return fields.take();
    }
}
