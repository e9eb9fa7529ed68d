/**
 * The door of software agents: tools, resources and prompts of the Model Context Protocol (MCP).
 *
 * <p>A tool is an operation of the API under another name, so rules, warnings, scopes and the audit log are those of the API.
 */
@ApplicationModule(
        displayName = "Agent",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package belieffirst.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
