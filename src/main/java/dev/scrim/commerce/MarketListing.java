package dev.scrim.commerce;

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

/** Something that a shop sells. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "commerce", name = "market_listings")
@PublishedAs({"market_listings", "my_listings", "admin_market_listings"})
class MarketListing extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "seller_id", nullable = false, updatable = false)
    public UUID sellerId;

    @Column(nullable = false)
    public String title;

    @Column
    public String description;

    @Column(nullable = false)
    public Integer price;

    @Column(nullable = false)
    public String currency;

    @Column(nullable = false)
    public Integer quantity;

    @Column(nullable = false, insertable = false)
    public String status;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode images;

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
