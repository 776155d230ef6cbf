package dev.scrim.kernel.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The closed list of what can go wrong for a caller. A refusal by a rule of a module's own is not here: its code is
 * {@code <schema>.<constraint>}, its status follows from the class of its SQLSTATE.
 */
public enum Problem {
    // --- who is asking
    TOKEN_INVALID(401, "The token is not valid", "Sign in again and send the new token."),
    TOKEN_EXPIRED(401, "The token has expired", "Refresh the token, or sign in again."),
    SIGN_IN_IS_NEEDED(401, "Sign in first", "Send a token: Authorization: Bearer …"),
    NOT_ALLOWED(403, "You may not do this", "Ask somebody who may, or for the role that may.", "42501"),
    PERSON_IS_BARRED(403, "This account is barred", "Write to support.", "28000"),
    PERSON_IS_ERASED(403, "This account was erased", "Sign up anew; what was erased does not come back.", "28000"),

    SIGNATURE_INVALID(
            400,
            "The signature does not fit the body, or is too old",
            "Sign the bytes you send with the secret of this endpoint, when you send them."),

    // --- what a request says beside its token
    REASON_IS_3_TO_500_CHARACTERS(
            400,
            "A reason has 3 to 500 characters",
            "Send X-Audit-Reason once, percent-encoded UTF-8 without control characters."),
    PURPOSE_IS_STATED(400, "A service states its purpose", "Send X-Purpose: what the service acts for."),
    REASON_IS_GIVEN(
            400,
            "A reason is needed to change or read rows of others",
            "Send X-Audit-Reason (3 to 500 characters, percent-encoded), or reason in the body of a command."),

    // --- rules of the kernel
    NOT_ON_A_ROW_OF_YOUR_OWN(403, "Nobody decides about a row of their own", "Ask a colleague.", "42501"),
    KEY_IS_OF_ROLES_YOU_HELD(
            403,
            "This key was answered when you held a role that you hold no more",
            "It was done once. What you may see of it now, read.",
            "42501"),
    NOBODY_GRANTS_THEMSELVES(403, "Nobody grants a role to themselves", "Ask another admin.", "23514"),
    NOBODY_REVOKES_THEMSELVES(403, "Nobody revokes a role of their own", "Ask another admin.", "23514"),
    TRANSITION_IS_YOURS_TO_MAKE(403, "Others decide about this step", "Ask somebody who may.", "42501"),
    TRANSITION_IS_ALLOWED(
            409,
            "This state may not follow the present one",
            "Read the row again; somebody may have been faster.",
            "23514"),
    LOG_IS_APPEND_ONLY(403, "The audit log is append-only", "Nothing in it can be changed.", "42501"),
    CONSENT_IS_GIVEN(403, "The person has not agreed to this", "Ask for consent first.", "42501"),

    // --- the shape of a request
    REQUEST_INVALID(400, "The request is not understood", "Compare it with /q/openapi."),
    HOST_INVALID(400, "The request does not name one host", "Send Host once: a name or an address, and a port."),
    TARGET_INVALID(
            400,
            "The path or the query is not percent-encoded UTF-8",
            "Percent-encode what is not allowed in a URL: encodeURIComponent in browsers."),
    LINE_TOO_LONG(414, "The path and the query are too long", "Split the request: fewer values in each filter."),
    BODY_INVALID(400, "The body cannot be read", "Send JSON of the shape that /q/openapi describes."),
    VALUE_INVALID(400, "A value has the wrong form", "Compare the values with /q/openapi.", "22000"),
    TOO_COMPLEX(400, "The request names more than one statement can hold", "Ask for less at once.", "54000"),
    FIELDS_INVALID(422, "Some fields break a rule", "Correct the fields named under errors."),
    VALUE_MISSING(422, "A value is missing", "Send every value that /q/openapi calls required.", "23502"),
    RULE_BROKEN(422, "A rule is broken", "Compare the values with /q/openapi.", "23514"),
    ALREADY_THERE(409, "There is one like it already", "Change the one that is there.", "23505"),
    STILL_REFERRED_TO(409, "Something refers to it, or what it refers to is gone", "Read it again.", "23503"),
    CHANGED_MEANWHILE(409, "Somebody has changed it meanwhile", "Read it again and repeat the change."),
    NOT_FOUND(404, "There is no such thing, or you may not see it", "Check the path and the id."),
    METHOD_NOT_ALLOWED(405, "The path does not know this method", "Use a method that Allow names."),
    READ_ONLY(405, "GET changes nothing", "Use POST, PUT, PATCH or DELETE to change something.", "25006"),
    NOT_ACCEPTABLE(406, "There is no answer of the type you accept", "Accept application/json."),
    CONFLICT(409, "The request does not fit the present state", "Read it again."),
    REQUEST_TOO_SLOW(408, "The request did not arrive in time", "Send the whole body at once."),
    BODY_TOO_LARGE(413, "The body is too large", "Send less at once."),
    TYPE_NOT_SUPPORTED(415, "The body has a type that is not read here", "Send Content-Type: application/json."),
    PRECONDITION_FAILED(412, "It has changed since you read it", "Read it again, then repeat with its new ETag."),
    PRECONDITION_NEEDED(428, "Say which version you have read", "Send If-Match with the ETag of your last read."),
    KEY_INVALID(
            400,
            "An idempotency key has 8 to 255 visible characters",
            "Send Idempotency-Key once; a new random UUID for each new request is best."),
    KEY_IS_USED_ONCE(
            422, "This idempotency key came with another request", "Use a new key for each new request.", "23514"),
    REQUEST_IS_IN_PROGRESS(
            409, "The same request is being worked on", "Wait for its answer, then repeat with the same key.", "55P03"),
    NO_FEED(
            404,
            "There is no such feed",
            "/q/openapi names the feeds; a view whose rows are their owners' to change has none."),
    NO_LETTERS(409, "This server sends no letters", "Sign in again and ask within ten minutes, or write to support."),
    PROCESSOR_UNREACHABLE(503, "A processor could not be told", "It is tried again; or tell it by hand, and say so."),
    PROCESSOR_AT_WORK(503, "A processor is still at work", "It is asked again by and by."),
    PROCESSOR_REFUSES(503, "A processor refuses", "Look there what it needs; or tell it by hand, and say so."),
    TOO_MANY_FEEDS(429, "Too many feeds are open to this address", "Close one, or share one between pages."),
    TOO_MANY_AT_ONCE(
            429,
            "Too many of your requests are at work already",
            "Wait for some of the answers; repeat it after Retry-After seconds."),
    TOO_MANY_ROWS(
            429, "You have written as much as one may in this time", "Wait as long as Retry-After says.", "PT429"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send less in headers."),

    // --- the data API: codes as PostgREST's clients know them
    QUERY_INVALID(400, "The query string cannot be read", "Compare it with /q/openapi.", "PGRST100"),
    NOT_SEARCHABLE(
            400,
            "This view cannot be searched this way",
            "Filter with eq, in, gt or lt; like, ilike, cs and cd are for one's own rows and for released numbers.",
            "0A000"),
    TOO_MANY_SEARCHES(
            400,
            "Too many filters of this request search",
            "Search by fewer of like, ilike, cs and cd at once.",
            "54001"),
    UNKNOWN_VIEW(404, "There is no such view", "GET /rest/v1/ names those you may read.", "PGRST205"),
    UNKNOWN_COLUMN(400, "There is no such column", "GET /rest/v1/ names the columns of each view.", "42703"),
    RANGE_NOT_SATISFIABLE(416, "The offset is beyond the last row", "Start at a smaller offset.", "PGRST103"),
    UNKNOWN_FIELD(400, "There is no such column to write", "GET /rest/v1/ names those you may write.", "PGRST204"),
    ROWS_UNREADABLE(
            400, "The body is not a row or a list of rows", "Send a JSON object, or a list of them.", "PGRST102"),
    FILTER_IS_NEEDED(400, "A change names its rows", "Add a filter, such as ?id=eq.1.", "21000"),
    PREFERENCE_NOT_SERVED(400, "This preference is not served", "Leave it out of Prefer.", "PGRST122"),
    TOO_MANY_AFFECTED(400, "More rows would change than max-affected allows", "Filter more.", "PGRST124"),
    NOT_EXACTLY_ONE(
            406,
            "Cannot coerce the result to a single JSON object",
            "Filter until one row is left, or accept application/json.",
            "PGRST116"),

    // --- ours, not the caller's
    BUSY(503, "Two changes got in each other's way", "Repeat the request; nothing was changed.", "40001"),
    TIMED_OUT(504, "It took too long", "Ask for less, or repeat it later; nothing was changed.", "57014"),
    OVERLOADED(503, "Too many requests are at work already", "Repeat the request after Retry-After seconds."),
    UNAVAILABLE(503, "The service is not available just now", "Repeat the request later.", "57P01"),
    INTERNAL(500, "Something went wrong on our side", "Tell support the id under instance.", "XX000");

    private final int status;
    private final String title;
    private final String remedy;
    private final String sqlState;

    Problem(int status, String title, String remedy) {
        this(status, title, remedy, "");
    }

    Problem(int status, String title, String remedy, String sqlState) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
        this.sqlState = sqlState;
    }

    /** The stable name that clients compare with. */
    public String code() {
        return "kernel." + name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    /** What is wrong, in one sentence without a full stop. */
    public String title() {
        return title;
    }

    /** What to do about it; the {@code hint} of the data API. */
    public String remedy() {
        return remedy;
    }

    /** The code of the data API: a SQLSTATE or one of PostgREST's; empty where only HTTP knows of it. */
    public Optional<String> sqlState() {
        return sqlState.isEmpty() ? Optional.empty() : Optional.of(sqlState);
    }

    /** The problem that the kernel's rule of this name stands for. */
    static Optional<Problem> ofRule(String schema, String constraint) {
        var code = schema + "." + constraint;
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }

    /** What an answer of this status means when nothing more is known. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_IS_NEEDED;
            case 403 -> NOT_ALLOWED;
            case 404, 410 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TOO_SLOW;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> LINE_TOO_LONG;
            case 415 -> TYPE_NOT_SUPPORTED;
            case 416 -> RANGE_NOT_SATISFIABLE;
            case 422 -> FIELDS_INVALID;
            case 428 -> PRECONDITION_NEEDED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? REQUEST_INVALID : INTERNAL;
        };
    }
}
