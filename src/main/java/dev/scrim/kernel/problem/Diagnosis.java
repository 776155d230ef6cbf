package dev.scrim.kernel.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;

import dev.scrim.kernel.problem.Answer.Fault;

/**
 * Finds the problem behind an exception by types alone, down its causes and what they suppress: a refusal of the
 * database surfaces wrapped, at commit three deep.
 */
public final class Diagnosis {

    private Diagnosis() {}

    /** What the caller is told of it. */
    public static Answer of(Throwable thrown, boolean anonymous) {
        var chain = chain(thrown);
        return first(chain, ProblemException.class)
                .map(found -> Answer.of(found.problem()).saying(found.sentence(), found.note()))
                .or(() -> refusal(chain).map(refusal -> SqlRefusal.of(refusal).answer(anonymous)))
                .or(() -> first(chain, ConstraintViolationException.class).map(Diagnosis::ofViolations))
                .or(() -> chain.stream()
                        .flatMap(link -> ofType(link).stream())
                        .findFirst()
                        .map(Answer::of))
                .orElseGet(() -> Answer.of(Problem.INTERNAL));
    }

    /** The SQLSTATE with which the database refused a statement itself, not a function that it calls. */
    public static Optional<String> stateOfStatement(Throwable thrown) {
        return refusal(chain(thrown))
                .filter(refusal -> refusal instanceof PSQLException psql
                        && (psql.getServerErrorMessage() == null
                                || psql.getServerErrorMessage().getWhere() == null))
                .map(SQLException::getSQLState);
    }

    /** The exception, its causes and what they suppress, nearest first. */
    static List<Throwable> chain(Throwable thrown) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var chain = new ArrayList<Throwable>();
        var next = new ArrayDeque<Throwable>(List.of(thrown));
        while (!next.isEmpty()) {
            var link = next.remove();
            if (seen.add(link)) {
                chain.add(link);
                Optional.ofNullable(link.getCause()).ifPresent(next::add);
                if (link instanceof SQLException sql && sql.getNextException() != null) {
                    next.add(sql.getNextException());
                }
                Collections.addAll(next, link.getSuppressed());
            }
        }
        return chain;
    }

    private static Optional<SQLException> refusal(Collection<Throwable> chain) {
        return chain.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(sql -> sql.getSQLState() != null)
                // what follows the first refusal in a transaction tells nothing
                .min(Comparator.comparing(sql -> sql.getSQLState().equals(SqlRefusal.IN_FAILED_TRANSACTION)));
    }

    private static <T extends Throwable> Optional<T> first(Collection<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Optional<Problem> ofType(Throwable thrown) {
        if (thrown instanceof UnauthorizedException) {
            return Optional.of(Problem.SIGN_IN_IS_NEEDED);
        } else if (thrown instanceof ForbiddenException) {
            return Optional.of(Problem.NOT_ALLOWED);
        } else if (thrown instanceof AuthenticationException) {
            return Optional.of(Problem.TOKEN_INVALID);
        } else if (thrown instanceof OptimisticLockException || thrown instanceof StaleStateException) {
            return Optional.of(Problem.CHANGED_MEANWHILE);
        } else if (thrown instanceof NoResultException || thrown instanceof EntityNotFoundException) {
            return Optional.of(Problem.NOT_FOUND);
        } else if (thrown instanceof MismatchedInputException || thrown instanceof StreamConstraintsException) {
            return Optional.of(Problem.BODY_INVALID);
        } else if (thrown instanceof RejectedExecutionException) {
            return Optional.of(Problem.UNAVAILABLE);
        } else if (thrown instanceof WebApplicationException web) {
            var status = web.getResponse().getStatus();
            // our own JSON may be at fault too, but then nobody says 400
            var unreadable = status == 400 && web.getCause() instanceof JacksonException;
            return Optional.of(unreadable ? Problem.BODY_INVALID : Problem.ofStatus(status));
        }
        return Optional.empty();
    }

    private static Answer ofViolations(ConstraintViolationException exception) {
        var violations = exception.getConstraintViolations();
        if (violations == null || violations.stream().anyMatch(Diagnosis::isOurs)) {
            return Answer.of(Problem.INTERNAL);
        }
        return Answer.of(violations.stream()
                .map(violation -> new Fault(field(violation.getPropertyPath()), rule(violation)))
                .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::code))
                .toList());
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** The path as the client knows it: without the Java method, and without the parameter that holds the body. */
    private static String field(Path path) {
        var nodes = new ArrayList<Path.Node>();
        path.forEach(nodes::add);
        var body = nodes.size() > 2 && nodes.get(0).getKind() == ElementKind.METHOD;
        var shown = nodes.subList(body ? 2 : nodes.get(0).getKind() == ElementKind.METHOD ? 1 : 0, nodes.size());
        return String.join(
                ".",
                shown.stream()
                        .map(Path.Node::toString)
                        .map(Diagnosis::inSnakeCase)
                        .toList());
    }

    private static String rule(ConstraintViolation<?> violation) {
        return inSnakeCase(violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName());
    }

    /** As clients write it: the mapper of bodies names what Java calls beaconId beacon_id. */
    private static String inSnakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
