package dev.scrim.kernel.caller;

import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.vertx.core.json.JsonObject;

/**
 * An answer that can be given again.
 *
 * @param status the HTTP status
 * @param type the media type of the body; empty when there is none
 * @param headers what else it said of itself
 * @param body the body; empty when there is none
 */
public record KeptAnswer(int status, String type, Map<String, String> headers, String body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** The answer as it leaves. */
    public Response response() {
        var response = Response.status(status);
        new TreeMap<>(headers).forEach(response::header);
        return body.isEmpty()
                ? response.build()
                : response.type(type).entity(body).build();
    }

    /** Ends the request, and its transaction, with this answer once more. */
    WebApplicationException again() {
        var response = Response.fromResponse(response()).header("Idempotency-Replayed", "true");
        return new WebApplicationException(response.build());
    }

    KeptAnswer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new KeptAnswer(status, type, more, body);
    }

    String encoded() {
        return new JsonObject()
                .put("status", status)
                .put("type", type)
                .put("headers", new JsonObject(new TreeMap<String, Object>(headers)))
                .put("body", body)
                .encode();
    }

    static KeptAnswer decoded(String text) {
        var json = new JsonObject(text);
        var headers = new TreeMap<String, String>();
        json.getJsonObject("headers").forEach(entry -> headers.put(entry.getKey(), (String) entry.getValue()));
        return new KeptAnswer(json.getInteger("status"), json.getString("type"), headers, json.getString("body"));
    }
}
