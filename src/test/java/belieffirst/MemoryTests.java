package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Imported;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The things that one server remembers from request to request, of which the servers beside it know nothing. Each new class goes on the list for
 * which its comment gives the reason, or keeps what it knows in the database.
 */
class MemoryTests {

    /** Each server protects itself, whatever others do. */
    private static final List<String> LIMITS = List.of(
            "BatchLoader",
            "ConcurrencyLimit",
            "OrganizationExport",
            "PasswordHashing",
            "RequestBodies",
            "RowSecurityTransactions",
            "Sender",
            "Suggestions",
            "Turn");

    /** These follow from the program, or from what never changes, or are compared with a version in the database. */
    private static final List<String> NEVER_OUT_OF_DATE = List.of(
            "Accounts",
            "ApiCallers",
            "Entries",
            "KnownEvidence",
            "KnownJudgements",
            "McpController",
            "OpenApiDocument",
            "Prompts");

    /** These are looked up again every few seconds, or every minute, and decide nothing meanwhile. */
    private static final List<String> SOON_LOOKED_UP =
            List.of("DueDeletions", "Judging", "Queues", "Readiness", "Replica");

    /** The embedded database has one server, and each server has a start of its own. */
    private static final List<String> OF_ONE_SERVER = List.of("PostgresServer", "RemainingBeans");

    private static final Set<String> KEEPERS = Set.of(
            "java.util.Collections",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.CopyOnWriteArrayList");

    @Test
    void isOnAListWithItsReason() {
        var known = Stream.of(LIMITS, NEVER_OUT_OF_DATE, SOON_LOOKED_UP, OF_ONE_SERVER)
                .flatMap(List::stream)
                .toList();
        assertThat(Imported.product().stream().filter(MemoryTests::remembers).map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /** By a field that several threads may change: made where the object is made, volatile, or guarded by a lock. */
    private static boolean remembers(JavaClass type) {
        return type.getCodeUnits().stream().anyMatch(MemoryTests::makesAKeeper)
                || type.getFields().stream()
                        .anyMatch(field -> field.getModifiers().contains(JavaModifier.VOLATILE))
                || type.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED));
    }

    private static boolean makesAKeeper(JavaCodeUnit unit) {
        var owner = unit.getName();
        return (owner.equals("<init>") || owner.equals("<clinit>"))
                && Stream.concat(unit.getConstructorCallsFromSelf().stream(), unit.getMethodCallsFromSelf().stream())
                        .anyMatch(call -> KEEPERS.contains(call.getTargetOwner().getName())
                                && List.of("<init>", "newKeySet", "synchronizedMap")
                                        .contains(call.getName()));
    }
}
