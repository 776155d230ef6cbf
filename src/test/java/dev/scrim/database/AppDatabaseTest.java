package dev.scrim.database;

import java.sql.SQLException;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class AppDatabaseTest {

    @Inject
    @DataSource("migrator")
    AgroalDataSource pool;

    @Test
    void the_next_test_class_finds_nothing_of_this_one_and_the_application_does_not_notice() throws SQLException {
        var person = AppDatabase.current().person();
        assertThat(seenByTheApplication()).isEqualTo("app");
        assertThat(AppDatabase.current().seen("select id from identity.people")).contains(person.toString());
        new AppDatabase().beforeClass(AppDatabaseTest.class);
        assertThat(AppDatabase.current().seen("select id from identity.people")).isEmpty();
        assertThat(seenByTheApplication()).isEqualTo("app");
    }

    @Test
    void a_caller_sees_what_is_their_own() throws SQLException {
        var database = AppDatabase.current();
        var author = database.person();
        var other = database.person();
        database.run("insert into sample.places (id, name, city, entry_minor, currency) values"
                + " ('00000000-0000-4000-8000-000000000001', 'Corner', 'Berlin', 500, 'EUR')");
        try (var connection = database.acting(Gate.person(author));
                var statement = connection.createStatement()) {
            statement.execute("insert into api.my_notes (author_id, place_id, title) values ('" + author
                    + "', '00000000-0000-4000-8000-000000000001', 'Loud')");
            connection.commit();
        }
        try (var connection = database.acting(Gate.person(author))) {
            assertThat(TestDatabase.seen(connection, "select title from api.my_notes"))
                    .isEqualTo("Loud");
        }
        try (var connection = database.acting(Gate.person(other))) {
            assertThat(TestDatabase.seen(connection, "select title from api.my_notes"))
                    .isEmpty();
        }
        try (var connection = database.acting(Gate.anonymous())) {
            assertThat(TestDatabase.seen(connection, "select name from api.places"))
                    .isEqualTo("Corner");
            assertThatThrownBy(() -> TestDatabase.seen(connection, "select title from api.my_notes"))
                    .hasMessageContaining("permission denied");
        }
    }

    private String seenByTheApplication() throws SQLException {
        try (var connection = pool.getConnection()) {
            return TestDatabase.seen(connection, "select current_database()");
        }
    }
}
