package belieffirst.operating;

import belieffirst.database.folder.Vault;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** The beans that a start leaves out: they are made in the background once the product answers, unless a request was first. */
@Configuration(proxyBeanMethods = false)
class RemainingBeans {

    private static final Logger LOG = LoggerFactory.getLogger(RemainingBeans.class);

    private @Nullable Thread making;
    private volatile boolean isStopping;

    /** Migrations come before anything answers, and a wrong setting stops a start. */
    @Bean
    static LazyInitializationExcludeFilter neverLeftOut() {
        return (_, _, type) -> FlywayMigrationInitializer.class.isAssignableFrom(type)
                || type == Vault.class
                || (type.isAnnotationPresent(ConfigurationProperties.class)
                        && type.getPackageName().startsWith("belieffirst."));
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        var beans = ready.getApplicationContext().getBeanFactory();
        making = Thread.ofPlatform().daemon().name("remaining-beans").start(() -> makeAll(beans));
    }

    /** Whatever is being made is made to its end first, so that nothing begins while the product stops. */
    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        isStopping = true;
        var running = making;
        if (running != null) {
            running.join();
        }
    }

    private void makeAll(ConfigurableListableBeanFactory beans) {
        for (var name : of(beans)) {
            if (isStopping) {
                return;
            }
            try {
                beans.getBean(name);
            } catch (BeansException fault) {
                LOG.error("A part of the product could not be made: {}", name, fault);
            }
        }
    }

    /** The names of all beans that there is one of. */
    static List<String> of(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> isOne(beans.getMergedBeanDefinition(name)))
                .toList();
    }

    private static boolean isOne(BeanDefinition bean) {
        return bean.isSingleton() && !bean.isAbstract();
    }
}
