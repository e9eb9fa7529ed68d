package belieffirst.database.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class VaultTests {

    private final Vault vault = new Vault("a secret of thirty-two letters or more");

    @Test
    void opensWhatItSealedForTheSamePurposeAndOwner() {
        var sealed = vault.seal("key", "ours", "sk-ant-secret");

        assertThat(vault.open("key", "ours", sealed)).isEqualTo("sk-ant-secret");
        assertThat(sealed).doesNotContain("sk-ant", "secret");
        assertThat(vault.seal("key", "ours", "sk-ant-secret")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingForAnotherOwnerPurposeOrSecret() {
        var sealed = vault.seal("key", "ours", "sk-ant-secret");

        for (var attempt : new Runnable[] {
            () -> vault.open("key", "theirs", sealed),
            () -> vault.open("other", "ours", sealed),
            () -> vault.open("key", "ours", "no base 64"),
            () -> vault.open("key", "ours", ""),
            () -> new Vault("another secret of thirty-two letters").open("key", "ours", sealed)
        }) {
            assertThatExceptionOfType(Refusal.Conflict.class)
                    .isThrownBy(attempt::run)
                    .withMessageNotContaining("sk-ant");
        }
    }

    @Test
    void makesItsSecretOnceAndKeepsItForItsOwnerAlone(@TempDir Path home) throws IOException {
        try (var folder = DataFolder.open(home)) {
            var sealed = new VaultHome().vault(new MockEnvironment(), folder).seal("key", "ours", "text");
            var file = home.resolve(VaultHome.FILE);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(new VaultHome().vault(new MockEnvironment(), folder).open("key", "ours", sealed))
                    .isEqualTo("text");
        }
    }

    @Test
    void refusesASecretThatCouldBeGuessed(@TempDir Path home) throws IOException {
        var environment = new MockEnvironment().withProperty("belief-first.secret-key", "short");
        try (var folder = DataFolder.open(home)) {
            assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new VaultHome().vault(environment, folder));
        }
    }
}
