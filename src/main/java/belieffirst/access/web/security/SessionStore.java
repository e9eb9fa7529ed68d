package belieffirst.access.web.security;

import belieffirst.database.principal.RetriedTransactions;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.env.Environment;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** The sessions as rows: under a fingerprint of their id, for 90 days at most, and apart from the statements of members. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** What a row knows of a session's id; whoever reads the table cannot become anybody. */
    private static final String FINGERPRINT = "left(encode(sha256(convert_to(%s, 'UTF8')), 'hex'), 36)::char(36)";

    private static final String CREATE = """
            insert into app.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                                     expiry_time, principal_name)
            values (?, %s, ?, ?, ?, ?, ?)
            """.formatted(FINGERPRINT.formatted("?"));

    private static final String CREATE_ATTRIBUTE = """
            insert into app.session_attributes (session_primary_id, attribute_name, attribute_bytes)
            values (?, ?, ?)
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private static final String GET = """
            select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
              from (select ?::text as id) asked
              join app.session s on s.session_id = %s
              left join app.session_attributes a on a.session_primary_id = s.primary_id
             where s.creation_time > extract(epoch from now() - interval '90 days') * 1000
            """.formatted(FINGERPRINT.formatted("asked.id"));

    private static final String UPDATE = """
            update app.session
               set session_id = %s, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
             where primary_id = ?
            """.formatted(FINGERPRINT.formatted("?"));

    private static final String DELETE = "delete from app.session where session_id = %s and max_inactive_interval >= 0"
            .formatted(FINGERPRINT.formatted("?"));

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> fingerprints() {
        return sessions -> {
            sessions.setCreateSessionQuery(CREATE);
            sessions.setCreateSessionAttributeQuery(CREATE_ATTRIBUTE);
            sessions.setGetSessionQuery(GET);
            sessions.setUpdateSessionQuery(UPDATE);
            sessions.setDeleteSessionQuery(DELETE);
        };
    }

    /** In the place of the repository that the library makes, which goes on cleaning up. */
    @Bean
    static BeanPostProcessor rarelyTouchedSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions
                        ? new RarelyTouchedSessions<>(sessions)
                        : bean;
            }
        };
    }

    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new DeserializingConverter(new SessionObjects()));
        return conversions;
    }

    @Bean
    CookieSerializer sessionCookie(Environment environment) {
        return new SessionCookie(environment.getRequiredProperty("server.servlet.session.cookie.name"));
    }

    /** Sessions are rows of no organization: their statements run by themselves, with nobody told to row security. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    TransactionOperations transactions(PlatformTransactionManager manager) {
        return new RetriedTransactions(manager);
    }
}
