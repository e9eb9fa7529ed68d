package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The desk where somebody brings files in, and looks at what became of them. */
record ImportDesk(People people, Imports imports, JdbcClient jdbc, TransactionOperations transactions, Member owner) {

    private static final String HEADERS =
            "Ad name,Ad ID,Day,Amount spent (USD),Impressions,Link clicks,Purchases,Purchases conversion value\n";

    /** What a file of these rows is taken for. */
    Import read(String lines) {
        return readTable(HEADERS + lines);
    }

    private Import readTable(String table) {
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        return settled(people.as(
                owner, () -> imports.receive("export.csv", bytes.length, path -> Files.write(path, bytes))));
    }

    /** Brings a file of these rows in, all the way. */
    Import kept(String lines) {
        return keptTable(HEADERS + lines);
    }

    /** The same with headers of its own. */
    Import keptTable(String table) {
        var read = readTable(table);
        assertThat(read.stage().trouble()).isNull();
        people.as(owner, () -> {
            imports.commit(read.id());
            return read;
        });
        var kept = settled(read.id());
        assertThat(kept.stage().state()).as(kept.stage().trouble()).isEqualTo(ImportState.COMMITTED);
        return kept;
    }

    /** The import, once nobody works on it. */
    Import settled(Id<Import> id) {
        Patience.until(
                Duration.ofSeconds(20),
                "the import is at rest",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        return people.as(owner, () -> imports.get(id));
    }

    /** All performance of the organization. */
    List<String> rows() {
        return people.as(
                owner,
                () -> transactions.execute(
                        _ -> jdbc.sql("""
                        select concat_ws(' ', d.identity, coalesce(d.code, 'null'), p.day, p.spend, p.impressions,
                                         p.link_clicks, p.purchases, p.purchase_value)
                          from ad_performance p join delivered_ads d on d.id = p.delivered_ad_id order by 1
                        """).query(String.class).list()));
    }
}
