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

/** An order. It is placed by commerce.checkout and settled by its payments. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "commerce", name = "orders")
class Order extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public UUID id;

    @Column(name = "order_number", nullable = false, insertable = false, updatable = false)
    public String orderNumber;

    @Column(name = "user_id", insertable = false, updatable = false)
    public UUID userId;

    @Column(name = "order_type", nullable = false, insertable = false, updatable = false)
    public String orderType;

    @Column(nullable = false, insertable = false, updatable = false)
    public Integer subtotal;

    @Column(nullable = false, insertable = false, updatable = false)
    public Integer shipping;

    @Column(nullable = false, insertable = false, updatable = false)
    public Integer tax;

    @Column(nullable = false, insertable = false, updatable = false)
    public Integer total;

    @Column(nullable = false, insertable = false, updatable = false)
    public String currency;

    @Column(name = "payment_status", nullable = false, insertable = false, updatable = false)
    public String paymentStatus;

    @Column(name = "expires_at", nullable = false, insertable = false, updatable = false)
    public Instant expiresAt;

    @Column(name = "lapsed_at", insertable = false, updatable = false)
    public Instant lapsedAt;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
