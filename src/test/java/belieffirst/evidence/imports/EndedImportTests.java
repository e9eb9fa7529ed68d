package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An import that somebody ended while its lines were about to be kept. */
@ProductTest
class EndedImportTests {

    private final People people;
    private final FileImport files;
    private final Member owner;
    private final ImportDesk desk;

    EndedImportTests(
            People people, Imports imports, FileImport files, JdbcClient jdbc, TransactionOperations transactions) {
        this.people = people;
        this.files = files;
        this.owner = people.newOrganization().owner();
        this.desk = new ImportDesk(people, imports, jdbc, transactions, owner);
    }

    @Test
    void keepsNothing() {
        var read = desk.read("Some ad,120,2026-11-01,12.50,1000,20,1,39.90\n");

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> people.as(owner, () -> {
                    files.keep(read.id(), false, _ -> {});
                    return read;
                }))
                .withMessageContaining("ended in the meantime");

        assertThat(desk.rows()).isEmpty();
        assertThat(desk.settled(read.id()).stage().state()).isEqualTo(ImportState.READ);
    }
}
