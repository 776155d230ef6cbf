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

/** What admins note while they review a listing. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "ticket_listings_staff")
class TicketListingStaff extends PanacheEntityBase {

    @Id
    @Column(name = "listing_id", nullable = false, updatable = false)
    public UUID listingId;

    @Column(name = "review_notes")
    public String reviewNotes;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
