package belieffirst.agent;

import belieffirst.web.request.LongRequests;
import org.springframework.stereotype.Component;

/** The requests of agents. What they do is done by calls of the API, each of which has its own turn and transaction. */
@Component
class AgentRequests implements LongRequests {

    @Override
    public boolean cover(String method, String path) {
        return path.equals("/mcp");
    }
}
