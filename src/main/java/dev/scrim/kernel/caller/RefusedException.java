package dev.scrim.kernel.caller;

import java.sql.SQLException;

/** The database did not let the caller in; the cause says why. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(SQLException cause) {
        super("the database refused", cause);
    }
}
