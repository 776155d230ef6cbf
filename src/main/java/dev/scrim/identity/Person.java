package dev.scrim.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** Everybody who has ever been signed in. A barred or erased person is refused by the gate for ever. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "identity", name = "people")
class Person extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "barred_at", insertable = false)
    public Instant barredAt;

    @Column(name = "erased_at", insertable = false, updatable = false)
    public Instant erasedAt;

    @Column(name = "restricted_at", insertable = false, updatable = false)
    public Instant restrictedAt;
}
