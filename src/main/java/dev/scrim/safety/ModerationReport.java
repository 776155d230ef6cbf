package dev.scrim.safety;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** What somebody reported. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "safety", name = "moderation_reports")
class ModerationReport extends PanacheEntityBase {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "reporter_profile_id", updatable = false)
    public UUID reporterProfileId;

    @Column(name = "target_type", nullable = false, updatable = false)
    public String targetType;

    @Column(name = "target_id", nullable = false, updatable = false)
    public UUID targetId;

    @Column(nullable = false, updatable = false)
    public String category;

    @Column(nullable = false, updatable = false)
    public String details;

    @Column(nullable = false, insertable = false)
    public String status;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
