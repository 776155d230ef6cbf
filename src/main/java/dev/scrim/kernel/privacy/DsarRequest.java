package dev.scrim.kernel.privacy;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

import dev.scrim.kernel.command.HasState;
import dev.scrim.kernel.version.PublishedAs;

/** A request of a person about their own data: export, delete, rectify or restrict. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "kernel", name = "dsar_requests")
@PublishedAs({"my_dsar_requests", "dsar_queue"})
public class DsarRequest extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "person_id", nullable = false, updatable = false)
    public UUID personId;

    @Column(nullable = false, updatable = false)
    public String type;

    @Column(nullable = false, insertable = false)
    public String status;

    @Column(nullable = false, updatable = false)
    public String regime;

    @Column(nullable = false, updatable = false)
    public String channel;

    @Column(updatable = false)
    public String wish;

    @Column(name = "received_at", nullable = false, updatable = false)
    public Instant receivedAt;

    @Column(name = "due_at", nullable = false, insertable = false, updatable = false)
    public Instant dueAt;

    @Column(name = "waits_since", insertable = false, updatable = false)
    public Instant waitsSince;

    @Column(name = "extended_at", insertable = false)
    public Instant extendedAt;

    @Column(name = "extension_reason", insertable = false)
    public String extensionReason;

    @Column(name = "verified_at", insertable = false)
    public Instant verifiedAt;

    @Column(name = "verified_how", insertable = false)
    public String verifiedHow;

    @Column(name = "approved_at", insertable = false)
    public Instant approvedAt;

    @Column(name = "ended_at", insertable = false, updatable = false)
    public Instant endedAt;

    @Column(insertable = false)
    public String refusal;

    @Column(name = "refusal_text", insertable = false)
    public String refusalText;

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
