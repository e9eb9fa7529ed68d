package belieffirst.web.request;

import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The virtual threads of requests, one each, so that slow clients keep no others waiting. */
@Configuration(proxyBeanMethods = false)
class RequestThreads {

    @Bean
    TomcatProtocolHandlerCustomizer<?> virtualThreads() {
        return handler -> handler.setExecutor(new VirtualThreadExecutor("request-"));
    }
}
