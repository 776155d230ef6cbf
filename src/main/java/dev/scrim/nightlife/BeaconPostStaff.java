package dev.scrim.nightlife;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What moderators note about a post. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "beacon_posts_staff")
class BeaconPostStaff extends PanacheEntityBase {

    @Id
    @Column(name = "post_id", nullable = false, updatable = false)
    public UUID postId;

    @Column(name = "moderation_flags", nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode moderationFlags;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
