package belieffirst.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** The classes of the project as tests of its structure read them: once in each process, since reading takes seconds. */
public final class Imported {

    private static final String ROOT = "belieffirst";

    private Imported() {}

    /** What the product is made of, and nothing of what tests use of it. */
    public static JavaClasses product() {
        return Product.CLASSES;
    }

    public static JavaClasses productAndTests() {
        return ProductAndTests.CLASSES;
    }

    public static JavaClasses tests() {
        return productAndTests().that(DescribedPredicate.describe("are of the tests", Imported::isOfTheTests));
    }

    private static boolean isOfTheTests(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().getPath().contains("/test-classes/"))
                .orElse(false);
    }

    private static final class Product {
        private static final JavaClasses CLASSES =
                new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages(ROOT);
    }

    private static final class ProductAndTests {
        private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);
    }
}
