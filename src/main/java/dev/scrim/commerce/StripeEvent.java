package dev.scrim.commerce;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * What of an event of Stripe's is used: keys, amounts, states and the order that is named. The rest, people's names and
 * addresses among it, is passed over unread, so that nothing in it can keep an event from being taken in.
 */
final class StripeEvent {

    /** The longest text that is used; longer ones are cut. */
    private static final int LONGEST = 1000;
    /** What JSON can say and text of PostgreSQL cannot hold. */
    private static final String UNSTORABLE = "[\\x{0}\\x{d800}-\\x{dfff}]";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Shape THING = Shape.of("object", "id", "status", "payment_status", "currency", "refunded")
            .and("amount", "amount_received", "amount_captured", "amount_total", "amount_refunded", "captured")
            .and("client_reference_id")
            .with("payment_intent", Shape.of("id"))
            .with("charge", Shape.of("id"))
            .with("metadata", Shape.of("order_id", "order_number"));

    private static final Shape USED =
            Shape.of("id", "type", "created").with("data", Shape.of().with("object", THING));

    private StripeEvent() {}

    /** Fields that are used, each with those of the object it may be. */
    private record Shape(Map<String, Shape> fields) {

        static Shape of(String... names) {
            return new Shape(Stream.of(names).collect(Collectors.toMap(name -> name, name -> new Shape(Map.of()))));
        }

        Shape and(String... names) {
            var more = new HashMap<>(fields);
            more.putAll(of(names).fields());
            return new Shape(Map.copyOf(more));
        }

        Shape with(String name, Shape shape) {
            var more = new HashMap<>(fields);
            more.put(name, shape);
            return new Shape(Map.copyOf(more));
        }
    }

    /** What is used of a body, as JSON; empty: the body is no JSON. */
    static Optional<String> usedOf(byte[] body) {
        var used = new StringWriter();
        try (var in = JSON.createParser(body);
                var out = JSON.createGenerator(used)) {
            if (in.nextToken() == null) {
                return Optional.empty();
            }
            copy(in, out, USED);
            if (in.nextToken() != null) {
                return Optional.empty();
            }
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(used.toString());
    }

    private static void copy(JsonParser in, JsonGenerator out, Shape shape) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT && !shape.fields().isEmpty()) {
            out.writeStartObject();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                var field = shape.fields().get(in.currentName());
                in.nextToken();
                if (field == null) {
                    in.skipChildren();
                } else {
                    out.writeFieldName(in.currentName());
                    copy(in, out, field);
                }
            }
            out.writeEndObject();
        } else if (in.currentToken().isStructStart()) {
            in.skipChildren();
            out.writeNull();
        } else {
            copyValue(in, out);
        }
    }

    private static void copyValue(JsonParser in, JsonGenerator out) throws IOException {
        switch (in.currentToken()) {
            case VALUE_STRING -> {
                var text = in.getText();
                out.writeString(
                        text.substring(0, Math.min(LONGEST, text.length())).replaceAll(UNSTORABLE, "\ufffd"));
            }
            case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(in.getBooleanValue());
            case VALUE_NUMBER_INT -> writeWhole(in.getText(), out);
            // amounts and times are whole; a number that is not is none
            default -> out.writeNull();
        }
    }

    private static void writeWhole(String digits, JsonGenerator out) throws IOException {
        if (digits.length() > 18) {
            out.writeNull();
        } else {
            out.writeNumber(Long.parseLong(digits));
        }
    }
}
