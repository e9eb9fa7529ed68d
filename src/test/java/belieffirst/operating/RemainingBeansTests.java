package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import belieffirst.testing.ProductTest;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A start makes what it needs; every other bean can be made, and is. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class RemainingBeansTests {

    private static final CountDownLatch MADE = new CountDownLatch(1);

    private final ConfigurableListableBeanFactory beans;

    RemainingBeansTests(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Test
    void canAllBeMade() {
        assertThat(RemainingBeans.of(beans))
                .hasSizeGreaterThan(100)
                .allSatisfy(name -> assertThatCode(() -> beans.getBean(name)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flywayInitializer", "vault", ".*SupabaseSettings", ".*MetricsSettings"})
    void leaveOutNeitherMigrationsNorSettings(String name) {
        assertThat(beans.getBeanDefinitionNames())
                .filteredOn(bean -> bean.matches(name))
                .hasSize(1)
                .noneMatch(bean -> beans.getMergedBeanDefinition(bean).isLazyInit());
    }

    @Test
    void areMadeOnceTheProductIsReadyAlthoughOneCannotBe(CapturedOutput output) throws InterruptedException {
        var application = new SpringApplicationBuilder(TwoParts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false);

        try (var _ = application.run()) {
            MADE.await();
        }

        assertThat(output).contains("A part of the product could not be made: broken");
    }

    /** A part that cannot be made, before one that can. */
    @Import(RemainingBeans.class)
    static class TwoParts {

        @Bean
        Object broken() {
            throw new IllegalStateException("It cannot be made.");
        }

        @Bean
        Object whole() {
            MADE.countDown();
            return new Object();
        }
    }
}
