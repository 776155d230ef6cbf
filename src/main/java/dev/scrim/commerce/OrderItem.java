package dev.scrim.commerce;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** One line of an order, at the price of the day it was ordered. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "commerce", name = "order_items")
class OrderItem extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "order_id", nullable = false, insertable = false, updatable = false)
    public UUID orderId;

    @Column(name = "product_id", insertable = false, updatable = false)
    public UUID productId;

    @Column(name = "listing_id", insertable = false, updatable = false)
    public UUID listingId;

    @Column(name = "market_listing_id", insertable = false, updatable = false)
    public UUID marketListingId;

    @Column(nullable = false, insertable = false, updatable = false)
    public String kind;

    @Column(nullable = false, insertable = false, updatable = false)
    public String title;

    @Column(nullable = false, insertable = false, updatable = false)
    public Integer quantity;

    @Column(name = "unit_price", nullable = false, insertable = false, updatable = false)
    public Integer unitPrice;

    @Column(name = "total_price", nullable = false, insertable = false, updatable = false)
    public Integer totalPrice;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    /** The lines of an order. */
    static Stream<OrderItem> of(UUID order) {
        return OrderItem.<OrderItem>list("orderId = ?1 order by title, id", order).stream();
    }
}
