package dev.scrim.kernel.caller;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Gives Hibernate the pool of the caller's login, so that people and servers go through the same entities and the same
 * gate. Hibernate calls it tenants.
 */
@ApplicationScoped
@PersistenceUnitExtension
class LoginTenants implements TenantResolver, TenantConnectionResolver {

    private final CurrentCaller current;
    private final Logins logins;

    LoginTenants(CurrentCaller current, Logins logins) {
        this.current = current;
        this.logins = logins;
    }

    @Override
    public String getDefaultTenantId() {
        return Login.AUTHENTICATOR.name();
    }

    @Override
    public String resolveTenantId() {
        return current.caller().map(caller -> caller.login().name()).orElseGet(this::getDefaultTenantId);
    }

    @Override
    public ConnectionProvider resolve(String tenant) {
        return new QuarkusConnectionProvider(logins.pool(Login.valueOf(tenant)));
    }
}
