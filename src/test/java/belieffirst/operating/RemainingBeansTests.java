package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

/** A start makes what it needs; every other bean can be made, and is. */
@ProductTest
class RemainingBeansTests {

    private final ConfigurableListableBeanFactory beans;

    RemainingBeansTests(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Test
    void canAllBeMade() {
        RemainingBeans.makeAll(beans);

        assertThat(beans.getBeanDefinitionNames())
                .filteredOn(name -> beans.getMergedBeanDefinition(name).isSingleton())
                .allMatch(beans::containsSingleton);
    }

    @Test
    void doNotIncludeMigrations() {
        assertThat(beans.getBeanNamesForType(FlywayMigrationInitializer.class, true, false))
                .isNotEmpty()
                .noneMatch(name -> beans.getMergedBeanDefinition(name).isLazyInit());
    }
}
