package dev.scrim.nightlife;

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

/** What admins note about a piece of evidence. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "evidence_events_staff")
class EvidenceEventStaff extends PanacheEntityBase {

    @Id
    @Column(name = "evidence_id", nullable = false, updatable = false)
    public UUID evidenceId;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode payload;
}
