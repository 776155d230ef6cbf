package dev.scrim.kernel.role;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

import dev.scrim.kernel.version.PublishedAs;

/** Who holds which role. A revoked grant works no more from the next request on. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "kernel", name = "role_grants")
@PublishedAs("admin_role_grants")
public class RoleGrant extends PanacheEntityBase {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "person_id", nullable = false, updatable = false)
    public UUID personId;

    @Column(nullable = false, updatable = false)
    public String role;

    @Column(name = "granted_by", updatable = false)
    public UUID grantedBy;

    @Column(name = "granted_at", nullable = false, insertable = false, updatable = false)
    public Instant grantedAt;

    @Column(name = "revoked_by", insertable = false)
    public UUID revokedBy;

    @Column(name = "revoked_at", insertable = false)
    public Instant revokedAt;
}
