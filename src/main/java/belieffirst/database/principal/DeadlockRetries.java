package belieffirst.database.principal;

import belieffirst.kernel.Outages;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The repetition of a transaction that PostgreSQL ended because it and another waited for each other. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DeadlockRetries {

    private static final int TRIES = 3;

    /** Around the transaction, which is the innermost advice. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor deadlockAdvisor() {
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(Transactional.class, true), (MethodInterceptor) DeadlockRetries::tried);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    private static @Nullable Object tried(MethodInvocation invocation) throws Throwable {
        return retried(
                () -> ((ProxyMethodInvocation) invocation).invocableClone().proceed());
    }

    /** Inside a transaction that somebody else began, it is theirs to do again. */
    static <T extends @Nullable Object, F extends Throwable> T retried(Work<T, F> work) throws F {
        var left = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        while (true) {
            try {
                return work.run();
            } catch (RuntimeException fault) {
                left--;
                if (left == 0 || !Outages.isDeadlock(fault)) {
                    throw fault;
                }
            }
        }
    }

    /** The work of a transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object, F extends Throwable> {

        T run() throws F;
    }
}
