package dev.scrim.surface.dataapi;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Finds the endpoint of a name for a caller, or says why there is none for them. */
final class Door {

    private Door() {}

    /** A view that is not for the caller's role does not exist for it; signing in may show it. */
    static Endpoint open(Catalogue known, String name, Caller caller) {
        Endpoint endpoint = known.endpoint(name)
                .orElseThrow(() -> new ProblemException(
                        Problem.UNKNOWN_VIEW, "Could not find the table 'public." + name + "' in the schema cache"));
        if (!endpoint.audience().contains(caller.role())) {
            throw new ProblemException(caller.role().equals("anon") ? Problem.SIGN_IN_IS_NEEDED : Problem.NOT_ALLOWED);
        }
        return endpoint;
    }
}
