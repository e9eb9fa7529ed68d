package belieffirst.web.request;

import belieffirst.web.PlainAnswers;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Addresses that the server itself refuses before any filter, such as one with a zero byte, answered as everywhere and not by its page. */
@Configuration(proxyBeanMethods = false)
class RefusedAddresses {

    @Bean
    TomcatContextCustomizer refusedAddressesAnswered(PlainAnswers answers) {
        return context -> context.getParent().getPipeline().addValve(new Refusals(answers));
    }

    /** A part of the server that requests pass before any filter, refused ones too. */
    private static final class Refusals extends ValveBase {

        private final PlainAnswers answers;

        private Refusals(PlainAnswers answers) {
            super(true);
            this.answers = answers;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (response.isError()) {
                response.setSuspended(false);
                answers.refuse(
                        request, response, HttpStatus.valueOf(response.getStatus()), ReadableRequests.UNREADABLE);
            } else {
                getNext().invoke(request, response);
            }
        }
    }
}
