package dev.scrim.identity;

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

/** The ledger of points. Balance, ranks and lists are computed from it; a correction is a new line. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "identity", name = "xp_events")
class XpEvent extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "actor_id", nullable = false, insertable = false, updatable = false)
    public UUID actorId;

    @Column(name = "event_type", nullable = false, insertable = false, updatable = false)
    public String eventType;

    @Column(nullable = false, insertable = false, updatable = false)
    public Integer points;

    @Column(nullable = false, insertable = false, updatable = false)
    public String source;

    @Column(nullable = false, insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode metadata;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;
}
