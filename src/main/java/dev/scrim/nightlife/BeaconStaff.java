package dev.scrim.nightlife;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** What moderation remembers of a beacon. Written by the trigger that guards reinstating. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "beacons_staff")
class BeaconStaff extends PanacheEntityBase {

    @Id
    @Column(name = "beacon_id", nullable = false, insertable = false, updatable = false)
    public UUID beaconId;

    @Column(name = "state_before", insertable = false, updatable = false)
    public String stateBefore;

    @Column(name = "last_moderation_at", nullable = false, insertable = false, updatable = false)
    public Instant lastModerationAt;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
