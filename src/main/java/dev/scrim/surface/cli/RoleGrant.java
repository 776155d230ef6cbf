package dev.scrim.surface.cli;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a person a role with the migrator's credentials, which is how the first admin comes to be. */
@Singleton
class RoleGrant {

    private final DataSource migrator;
    private final String kek;

    RoleGrant(
            @io.quarkus.agroal.DataSource("migrator") DataSource migrator,
            @ConfigProperty(name = "scrim.kek.name") Optional<String> kekName,
            @ConfigProperty(name = "scrim.kek.secret") Optional<String> kekSecret) {
        this.migrator = migrator;
        this.kek = kekName.flatMap(name -> kekSecret.map(secret -> name + ":" + secret))
                .orElse("");
    }

    void grant(UUID person, String role, String reason) {
        try (var connection = migrator.getConnection()) {
            connection.setAutoCommit(false);
            try (var key = connection.prepareStatement("select pg_catalog.set_config('scrim.kek', ?, true)");
                    var call = connection.prepareCall("call kernel.grant_role_from_command_line(?, ?, ?)")) {
                // the audit row seals what is personal in it, as one made over HTTP does
                key.setString(1, kek);
                key.execute();
                call.setObject(1, person);
                call.setString(2, role);
                call.setString(3, reason);
                call.execute();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Refusal(Sentence.about(e), e);
        }
    }
}
