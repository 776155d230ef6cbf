package dev.scrim.nightlife;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** That somebody scanned in, gave proof or approved. Written by functions that saw it, never by clients. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "evidence_events")
class EvidenceEvent extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "beacon_id", nullable = false, insertable = false, updatable = false)
    public UUID beaconId;

    @Column(nullable = false, insertable = false, updatable = false)
    public String type;

    @Column(name = "actor_profile_id", insertable = false, updatable = false)
    public UUID actorProfileId;

    @Column(name = "source_id", nullable = false, insertable = false, updatable = false)
    public UUID sourceId;

    @Column(nullable = false, insertable = false, updatable = false)
    public String visibility;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    /** The evidence that a scan gave. */
    static Optional<EvidenceEvent> ofScan(UUID scan) {
        return find("type = 'qr_scan' and sourceId = ?1", scan).firstResultOptional();
    }
}
