package dev.scrim.database;

import java.util.Map;

import jakarta.enterprise.inject.Any;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Gives the application under test its database, and each test class a fresh one under the same address. */
@QuarkusTestResource(AppDatabase.class)
public class AppDatabase implements QuarkusTestResourceLifecycleManager, QuarkusTestBeforeClassCallback {

    private static final String NAME = "app";
    private static final String FRESH = "scrim.test.app.fresh";

    /** The database of the application under test. */
    public static TestDatabase current() {
        return TestServer.newest().existing(NAME);
    }

    @Override
    public Map<String, String> start() {
        System.setProperty(FRESH, "true");
        return TestServer.newest().migrated(NAME).configuration();
    }

    @Override
    public void stop() {
        // the server stops with the JVM
    }

    @Override
    public void beforeClass(Class<?> testClass) {
        // the packaged program keeps its database: nobody here could tell its pools of another
        if (System.clearProperty(FRESH) != null || Arc.container() == null) {
            return;
        }
        TestServer.newest().migrated(NAME);
        for (var pool : Arc.container()
                .select(AgroalDataSource.class, Any.Literal.INSTANCE)
                .handles()) {
            if (pool.getBean().isActive()) {
                pool.get().flush(FlushMode.ALL);
            }
        }
    }
}
