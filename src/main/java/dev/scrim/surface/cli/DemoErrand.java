package dev.scrim.surface.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.util.PSQLState;

import dev.scrim.kernel.demo.Demo;
import dev.scrim.kernel.demo.DemoPlan;

/** Loads the demo where nothing can be lost by it: into an embedded database. */
@Singleton
class DemoErrand {

    private final Optional<String> embedded;
    private final Demo demo;

    DemoErrand(@ConfigProperty(name = Launch.EMBEDDED) Optional<String> embedded, Demo demo) {
        this.embedded = embedded;
        this.demo = demo;
    }

    /** What was made, in sentences. */
    List<String> load(DemoPlan plan) {
        if (embedded.isEmpty()) {
            throw new Refusal("demo discards what was released, so it works on an embedded database only:"
                    + " leave QUARKUS_DATASOURCE_JDBC_URL out.");
        }
        try {
            return demo.load(plan);
        } catch (SQLException e) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw new Refusal(
                        "There is a demo already; for a new one, stop the server and delete the directory "
                                + embedded.get() + ".",
                        e);
            }
            throw new Refusal(Sentence.about(e), e);
        }
    }

    /** Whether the demo would be the first to be there. */
    boolean isFirst() {
        try {
            return embedded.isPresent() && demo.isEmpty();
        } catch (SQLException e) {
            throw new Refusal(Sentence.about(e), e);
        }
    }
}
