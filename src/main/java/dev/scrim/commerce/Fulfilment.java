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

/** How far an order is on its way to its buyer. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "commerce", name = "fulfilments")
class Fulfilment extends PanacheEntityBase {

    @Id
    @Column(name = "order_id", nullable = false, insertable = false, updatable = false)
    public UUID orderId;

    @Column(name = "order_number", nullable = false, insertable = false, updatable = false)
    public String orderNumber;

    @Column(name = "seller_profile_id", insertable = false, updatable = false)
    public UUID sellerProfileId;

    @Column(nullable = false, insertable = false)
    public String status;

    @Column(name = "paid_at", insertable = false, updatable = false)
    public Instant paidAt;

    @Column(name = "delivered_at", insertable = false)
    public Instant deliveredAt;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
