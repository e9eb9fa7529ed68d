package belieffirst.operating;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that a start leaves out: they are made in the background once the product answers, unless a request was first. */
@Configuration(proxyBeanMethods = false)
class RemainingBeans implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RemainingBeans.class);

    /** Migrations come before anything answers. */
    @Bean
    static LazyInitializationExcludeFilter migrationsComeFirst() {
        return LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var beans = ready.getApplicationContext().getBeanFactory();
        Thread.ofPlatform().daemon().name("remaining-beans").start(() -> {
            try {
                makeAll(beans);
            } catch (BeanCreationNotAllowedException stopping) {
                LOG.debug("The product stops before all its beans were made.", stopping);
            } catch (BeansException fault) {
                LOG.error("A part of the product could not be made.", fault);
            }
        });
    }

    static void makeAll(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            var definition = beans.getMergedBeanDefinition(name);
            if (definition.isSingleton() && !definition.isAbstract()) {
                beans.getBean(name);
            }
        }
    }
}
