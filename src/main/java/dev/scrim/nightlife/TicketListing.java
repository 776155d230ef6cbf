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

import dev.scrim.kernel.command.HasState;
import dev.scrim.kernel.version.PublishedAs;

/** Tickets people offer each other. One goes live when an admin approves it and the evidence it asks for is there. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "ticket_listings")
@PublishedAs({"ticket_listings", "my_ticket_listings", "admin_ticket_listings"})
class TicketListing extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "beacon_id", nullable = false, updatable = false)
    public UUID beaconId;

    @Column(name = "seller_profile_id", updatable = false)
    public UUID sellerProfileId;

    @Column(nullable = false)
    public Integer price;

    @Column(nullable = false)
    public Integer quantity;

    @Column(nullable = false)
    public String currency;

    @Column
    public String terms;

    @Column(name = "evidence_required", nullable = false)
    public String evidenceRequired;

    @Column(name = "proof_required", nullable = false, insertable = false, updatable = false)
    public Boolean proofRequired;

    @Column(name = "proof_post_id")
    public UUID proofPostId;

    @Column(nullable = false)
    public String status;

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
