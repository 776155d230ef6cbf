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

/** What we sell ourselves. How many there are is counted in commerce.stock. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "commerce", name = "products")
@PublishedAs({"products", "admin_products"})
class Product extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(nullable = false)
    public String slug;

    @Column(nullable = false)
    public String name;

    @Column
    public String description;

    @Column(name = "long_description")
    public String longDescription;

    @Column
    public String collection;

    @Column(nullable = false)
    public Integer price;

    @Column(nullable = false)
    public String currency;

    @Column(name = "xp_reward", nullable = false)
    public Integer xpReward;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode images;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode variants;

    @Column(name = "limited_edition", nullable = false)
    public Boolean limitedEdition;

    @Column(name = "drop_id")
    public UUID dropId;

    @Column(nullable = false, insertable = false)
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
