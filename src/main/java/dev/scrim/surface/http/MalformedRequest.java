package dev.scrim.surface.http;

import java.util.List;
import java.util.Optional;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * A request whose line, host or headers cannot be read, in a form that filters can take: it is refused by
 * {@link RequestChecks} like every other, with id, headers and a line in the log, where the framework would hang up.
 */
final class MalformedRequest extends HttpServerRequestWrapper {

    private static final String DATA_API = "/rest/v1";
    /** What a proxy that is believed says of its client; the framework refuses a list of nothing without a word. */
    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl");

    private final DecoderResult fault;
    private final String path;

    MalformedRequest(HttpServerRequestInternal request, Problem fault) {
        super(request);
        this.fault = DecoderResult.failure(new ProblemException(fault));
        OF_PROXIES.forEach(request.headers()::remove);
        // refusals have another form there
        this.path = Optional.ofNullable(request.uri()).orElse("").startsWith(DATA_API) ? DATA_API : "/";
    }

    /** What is wrong with a request as it came. */
    static Optional<Problem> fault(HttpServerRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(ofDecoder(request.decoderResult().cause()));
        }
        if (request.version() == null || hasEmptyList(request)) {
            return Optional.of(Problem.REQUEST_INVALID);
        }
        if (!RequestTarget.isValid(request.uri())) {
            return Optional.of(Problem.TARGET_INVALID);
        }
        return RequestHost.isNamed(request) ? Optional.empty() : Optional.of(Problem.HOST_INVALID);
    }

    private static boolean hasEmptyList(HttpServerRequest request) {
        return OF_PROXIES.stream()
                .flatMap(name -> request.headers().getAll(name).stream())
                .anyMatch(
                        value -> value.contains(",") && value.chars().allMatch(c -> c == ',' || c == ' ' || c == '\t'));
    }

    private static Problem ofDecoder(Throwable cause) {
        if (cause instanceof ProblemException known) {
            return known.problem();
        } else if (cause instanceof TooLongHttpLineException) {
            return Problem.LINE_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? Problem.HEADERS_TOO_LARGE : Problem.REQUEST_INVALID;
    }

    @Override
    public DecoderResult decoderResult() {
        return fault;
    }

    @Override
    public String uri() {
        return path;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public boolean isValidAuthority() {
        return true;
    }

    @Override
    public HostAndPort authority() {
        return HostAndPort.create("localhost", -1);
    }

    @Override
    public HostAndPort authority(boolean real) {
        return authority();
    }

    @Override
    public String host() {
        return "localhost";
    }
}
