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

/** What only the host and staff see of a beacon. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "beacons_private")
class BeaconPrivate extends PanacheEntityBase {

    @Id
    @Column(name = "beacon_id", nullable = false, updatable = false)
    public UUID beaconId;

    @Column(name = "geo_hash")
    public String geoHash;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
