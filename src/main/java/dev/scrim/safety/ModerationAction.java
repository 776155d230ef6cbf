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

/** An act of moderation, written by the functions that do it. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "safety", name = "moderation_actions")
class ModerationAction extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "actor_admin_id", insertable = false, updatable = false)
    public UUID actorAdminId;

    @Column(nullable = false, insertable = false, updatable = false)
    public String action;

    @Column(name = "target_type", nullable = false, insertable = false, updatable = false)
    public String targetType;

    @Column(name = "target_id", nullable = false, insertable = false, updatable = false)
    public UUID targetId;

    @Column(name = "about_id", insertable = false, updatable = false)
    public UUID aboutId;

    @Column(nullable = false, insertable = false, updatable = false)
    public String category;

    @Column(nullable = false, insertable = false, updatable = false)
    public String reason;

    @Column(name = "report_id", insertable = false, updatable = false)
    public UUID reportId;

    @Column(name = "state_before", insertable = false, updatable = false)
    public String stateBefore;

    @Column(insertable = false, updatable = false)
    public UUID undoes;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;
}
