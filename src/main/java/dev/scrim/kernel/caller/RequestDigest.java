package dev.scrim.kernel.caller;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Keeps the bytes of a body that comes with an idempotency key, to tell whether the same request comes again. */
@Provider
@ApplicationScoped
public class RequestDigest implements ReaderInterceptor {

    private static final String BODY = RequestDigest.class.getName();

    private final CurrentRequest request;

    RequestDigest(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        var exchange = request.exchange();
        if (exchange.isPresent() && !request.headers(Idempotency.HEADER).isEmpty()) {
            // the size is limited before it comes here
            var body = context.getInputStream().readAllBytes();
            exchange.get().put(BODY, body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** The body as it came; empty when nobody read one. */
    byte[] body() {
        return request.exchange().map(exchange -> exchange.<byte[]>get(BODY)).orElse(new byte[0]);
    }
}
