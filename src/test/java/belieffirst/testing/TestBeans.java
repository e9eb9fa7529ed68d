package belieffirst.testing;

import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SignInLinks;
import belieffirst.access.token.ApiTokens;
import belieffirst.belief.Angles;
import belieffirst.database.principal.CurrentPrincipal;
import belieffirst.library.Entries;
import belieffirst.library.EntryKinds;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.Compiler;
import belieffirst.plan.run.Runs;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.kind.IdeaKinds;
import belieffirst.suggestion.settings.IdeaSettings;
import belieffirst.web.openapi.OpenApiDocument;
import belieffirst.webhook.Endpoints;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The tests' own tools, added to the product. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    People people(JdbcClient jdbc, CurrentPrincipal current, ApiTokens tokens) {
        return new People(jdbc, current, tokens);
    }

    @Bean
    Server server(Environment environment) {
        return new Server(environment);
    }

    @Bean
    Browser browser(Server server, SignInLinks links, Accounts accounts) {
        return new Browser(server, links, accounts);
    }

    @Bean
    Uploads uploads(Server server, SignInLinks links) {
        return new Uploads(server, links);
    }

    @Bean
    Bench bench(
            People people,
            EntryKinds kinds,
            Entries entries,
            Angles angles,
            Plans plans,
            Compiler compiler,
            Endpoints endpoints) {
        return new Bench(people, kinds, entries, angles, plans, compiler, endpoints);
    }

    @Bean
    Makers makers(People people, Plans plans, Compiler compiler, Compilations compilations, Runs runs) {
        return new Makers(people, plans, compiler, compilations, runs);
    }

    @Bean
    Minds minds(People people, IdeaSettings settings, IdeaKinds kinds, Suggestions suggestions) {
        return new Minds(people, settings, kinds, suggestions);
    }

    @Bean
    MockMvcBuilderCustomizer everyAnswerIsHeldAgainstTheDocument(OpenApiDocument document) {
        return mockMvc -> mockMvc.alwaysDo(result -> Contract.hold(document, result));
    }

    @Bean
    DyingConnections dyingConnections(JdbcClient jdbc) {
        return new DyingConnections(jdbc);
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    static BeanPostProcessor countedDataSource(StatementCounter counter) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource") ? counter.counted(source) : bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor readingThatReads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSourceTransactionManager manager && name.equals("transactionManager")) {
                    manager.addListener(new ReadingReads(manager));
                }
                return bean;
            }
        };
    }
}
