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

/** Ephemeral credentials to scan in with. The token itself is shown once, to who issued it, and stored nowhere. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "qr_tokens")
@PublishedAs({"my_qr_tokens", "admin_qr_tokens"})
class QrToken extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "beacon_id", nullable = false, insertable = false, updatable = false)
    public UUID beaconId;

    @Column(nullable = false, insertable = false, updatable = false)
    public String scope;

    @Column(name = "issued_by", insertable = false, updatable = false)
    public UUID issuedBy;

    @Column(name = "issued_at", nullable = false, insertable = false, updatable = false)
    public Instant issuedAt;

    @Column(name = "expires_at", nullable = false, insertable = false, updatable = false)
    public Instant expiresAt;

    @Column(name = "max_uses", nullable = false, insertable = false, updatable = false)
    public Integer maxUses;

    @Column(nullable = false, insertable = false)
    public String status;

    @Column(nullable = false, insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode metadata;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Override
    public String state() {
        return status;
    }

    @Override
    public void become(String state) {
        status = state;
    }
}
