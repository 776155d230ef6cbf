package dev.scrim.kernel.audit;

import java.time.Instant;
import java.util.Optional;
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

/** An audited change, written in its transaction by the trigger of its table. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "kernel", name = "audit_log")
public class AuditLogEntry extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(nullable = false, insertable = false, updatable = false)
    public Instant at;

    @Column(nullable = false, insertable = false, updatable = false)
    public Long transaction;

    @Column(name = "request_id", insertable = false, updatable = false)
    public String requestId;

    @Column(name = "actor_id", insertable = false, updatable = false)
    public UUID actorId;

    @Column(name = "actor_role", nullable = false, insertable = false, updatable = false)
    public String actorRole;

    @Column(name = "on_behalf_of", insertable = false, updatable = false)
    public UUID onBehalfOf;

    @Column(insertable = false, updatable = false)
    public String purpose;

    @Column(insertable = false, updatable = false)
    public String reason;

    @Column(nullable = false, insertable = false, updatable = false)
    public String action;

    @Column(nullable = false, insertable = false, updatable = false)
    public String relation;

    @Column(nullable = false, insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode key;

    @Column(name = "subject_id", insertable = false, updatable = false)
    public UUID subjectId;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode before;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode after;

    /**
     * The newest line of the transaction that is under way about a table, where its caller may read the log.
     *
     * @param table the table, with its schema
     */
    public static Optional<AuditLogEntry> ofThisTransaction(String table) {
        return find("relation = ?1 and transaction = function('pg_current_xact_id') order by at desc", table)
                .firstResultOptional();
    }
}
