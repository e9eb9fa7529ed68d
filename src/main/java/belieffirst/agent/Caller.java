package belieffirst.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The agent that asks: its request, which carries a token, and the answer that is not begun yet. */
record Caller(HttpServletRequest request, HttpServletResponse response) {}
