package dev.scrim.kernel.caller;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

/** A role grant as Hibernate sees it. */
@Entity
@DynamicUpdate
@Table(schema = "kernel", name = "role_grants")
public class ProbeGrant {

    @Id
    UUID id;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "revoked_by")
    UUID revokedBy;

    @Column(name = "revoked_at")
    OffsetDateTime revokedAt;
}
