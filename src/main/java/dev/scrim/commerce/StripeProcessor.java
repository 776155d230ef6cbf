package dev.scrim.commerce;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.Secret;

import dev.scrim.kernel.privacy.Processor;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Has Stripe redact the payments of a person: a redaction job is made, and run once Stripe has found that it can
 * (<a href="https://docs.stripe.com/api/privacy/redaction-job/object">Redaction Job</a>, in preview).
 */
@Singleton
class StripeProcessor implements Processor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JOBS = "/v1/privacy/redaction_jobs";
    private static final int OK = 200;

    private final StripeSettings settings;
    private final ObjectMapper json;

    StripeProcessor(StripeSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Progress tell(UUID request, List<String> keys, Optional<String> receipt) {
        String secret = settings.secretKey()
                .map(Secret::get)
                .orElseThrow(() -> new ProblemException(Problem.PROCESSOR_UNREACHABLE));
        JsonNode job =
                receipt.isPresent() ? ask(secret, "/" + receipt.get(), Optional.empty()) : begin(secret, request, keys);
        String id = job.path("id").asText();
        return switch (job.path("status").asText()) {
            case "succeeded" -> new Progress(id, true);
            case "ready" -> {
                ask(secret, "/" + id + "/run", Optional.of(""));
                yield new Progress(id, false);
            }
            case "created", "validating", "redacting" -> new Progress(id, false);
            // failed or canceled: what Stripe cannot redact by itself is for people to look at
            default -> throw new ProblemException(Problem.PROCESSOR_REFUSES);
        };
    }

    private JsonNode begin(String secret, UUID request, List<String> payments) {
        String form = payments.stream()
                .map(payment ->
                        "objects%5Bpayment_intents%5D%5B%5D=" + URLEncoder.encode(payment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "validation_behavior=fix&", ""));
        return ask(secret, "", Optional.of(form), "Idempotency-Key", "erasure-" + request);
    }

    private JsonNode ask(String secret, String path, Optional<String> form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(settings.api() + JOBS + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + secret)
                .header("Stripe-Version", settings.apiVersion())
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        form.ifPresent(body -> request.POST(BodyPublishers.ofString(body)));
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() != OK) {
            // an answer may say of the request what it was about: it stays here
            throw new ProblemException(
                    answer.statusCode() < 500 ? Problem.PROCESSOR_REFUSES : Problem.PROCESSOR_UNREACHABLE);
        }
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.PROCESSOR_UNREACHABLE, e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            // made for the purpose: it is needed a few times a day at most
            return HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProblemException(Problem.PROCESSOR_UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Stripe was asked", e);
        }
    }
}
