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

/**
 * Every attempt to scan in and what became of it. Written by redeem_qr only; what the public sees of it is
 * released counts.
 */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "beacon_scans")
class BeaconScan extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "beacon_id", insertable = false, updatable = false)
    public UUID beaconId;

    @Column(name = "token_id", insertable = false, updatable = false)
    public UUID tokenId;

    @Column(name = "scanned_at", nullable = false, insertable = false, updatable = false)
    public Instant scannedAt;

    @Column(name = "scanner_profile_id", insertable = false, updatable = false)
    public UUID scannerProfileId;

    @Column(name = "city_id", insertable = false, updatable = false)
    public String cityId;

    @Column(name = "client_meta", nullable = false, insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode clientMeta;

    @Column(name = "ip_hash", insertable = false, updatable = false)
    public String ipHash;

    @Column(nullable = false, insertable = false, updatable = false)
    public String status;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;
}
