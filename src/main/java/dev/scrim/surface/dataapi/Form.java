package dev.scrim.surface.dataapi;

import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.version.Tag;

/** How rows are sent: what Accept asks for. */
enum Form {
    /** A JSON list. */
    LIST("application/json", Tag.Form.LIST),
    /** The JSON object that exactly one row is. */
    OBJECT("application/vnd.pgrst.object+json", Tag.Form.OBJECT),
    /** Lines of comma-separated values under a line of names (RFC 4180). */
    CSV("text/csv", Tag.Form.TABLE);

    private static final MediaType CSV_TYPE = new MediaType("text", "csv");

    private final String type;
    private final Tag.Form tagged;

    Form(String type, Tag.Form tagged) {
        this.type = type;
        this.tagged = tagged;
    }

    /** The media type of an answer. */
    String type() {
        return this == CSV ? type + ";charset=UTF-8" : type;
    }

    /** The tag of rows that are sent in it. */
    String tag(String rows) {
        return Tag.of(rows, tagged);
    }

    /** What a request accepts first of what there is. */
    static Form of(HttpHeaders headers) {
        if (Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT))
                .orElse("")
                .contains(OBJECT.type)) {
            return OBJECT;
        }
        try {
            return headers.getAcceptableMediaTypes().stream()
                    .flatMap(type -> served(type).stream())
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(Problem.NOT_ACCEPTABLE));
        } catch (IllegalArgumentException e) {
            // what is no list of media types names none
            throw new ProblemException(Problem.NOT_ACCEPTABLE, e);
        }
    }

    private static Optional<Form> served(MediaType type) {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            return Optional.of(LIST);
        }
        return CSV_TYPE.isCompatible(type) ? Optional.of(CSV) : Optional.empty();
    }
}
