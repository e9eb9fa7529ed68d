package belieffirst.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first filling of a new organization: by one instance at a time, so that the next finds it full. */
@Service
class Founding {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Founding(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional
    public void fill(OrganizationFounded founded) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:organization, 0))::text")
                .param("organization", founded.organization().toString())
                .query(String.class)
                .optional();
        events.publishEvent(founded);
    }
}
