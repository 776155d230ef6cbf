package dev.scrim.commerce;

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

/** A shop of a person. It sells once an admin has approved it. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "commerce", name = "market_sellers")
@PublishedAs({"my_shop", "admin_market_sellers"})
class MarketSeller extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "owner_id", updatable = false)
    public UUID ownerId;

    @Column(name = "display_name", nullable = false)
    public String displayName;

    @Column
    public String bio;

    @Column(name = "verification_status", nullable = false, insertable = false)
    public String verificationStatus;

    @Column(name = "white_label_enabled", nullable = false, insertable = false)
    public Boolean whiteLabelEnabled;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;

    @Override
    public String state() {
        return verificationStatus;
    }

    @Override
    public void become(String state) {
        verificationStatus = state;
    }
}
