package dev.scrim.kernel.caller;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a command be sent without a body, which then has no type either: {@code curl -X POST}. */
class EmptyBodies {

    @ServerRequestFilter(preMatching = true)
    void type(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null && (length == null || length.equals("0"))) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
