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

import dev.scrim.kernel.command.HasState;
import dev.scrim.kernel.version.PublishedAs;

/**
 * Comments, proofs and announcements in the thread of a beacon. A proof is seen by the host, its author and
 * staff only.
 */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "beacon_posts")
@PublishedAs({"beacon_posts", "my_posts", "admin_beacon_posts"})
class BeaconPost extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "beacon_id", nullable = false, updatable = false)
    public UUID beaconId;

    @Column(name = "author_profile_id", updatable = false)
    public UUID authorProfileId;

    @Column(name = "reply_to", updatable = false)
    public UUID replyTo;

    @Column(nullable = false, updatable = false)
    public String type;

    @Column(nullable = false)
    public String body;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode attachments;

    @Column(nullable = false)
    public String status;

    @Column(name = "status_changed_at", nullable = false, insertable = false)
    public Instant statusChangedAt;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;

    @Override
    public String state() {
        return status;
    }

    @Override
    public void become(String state) {
        status = state;
    }
}
