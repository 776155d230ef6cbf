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
 * What is on: made by hosts as drafts, let live by admins, over by the clock. Hidden by moderation from any
 * state, and brought back to it.
 */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "beacons")
@PublishedAs({"beacons", "my_beacons", "admin_beacons"})
class Beacon extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(nullable = false)
    public String slug;

    @Column(nullable = false)
    public String title;

    @Column
    public String description;

    @Column(nullable = false)
    public String type;

    @Column(name = "city_id", nullable = false)
    public String cityId;

    @Column(name = "region_id")
    public String regionId;

    @Column(name = "venue_id")
    public UUID venueId;

    @Column(nullable = false)
    public String timezone;

    @Column(name = "start_at")
    public Instant startAt;

    @Column(name = "end_at")
    public Instant endAt;

    @Column(name = "host_type", nullable = false)
    public String hostType;

    @Column(name = "creator_id", updatable = false)
    public UUID creatorId;

    @Column(nullable = false)
    public String status;

    @Column(name = "ruleset_id")
    public UUID rulesetId;

    @Column(name = "content_flags", nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode contentFlags;

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
