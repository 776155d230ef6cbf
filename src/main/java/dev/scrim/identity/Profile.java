package dev.scrim.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** What a person shows of themselves to those who may find them. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "identity", name = "profiles")
class Profile extends PanacheEntityBase {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id;

    @Column
    public String username;

    @Column(name = "avatar_url")
    public String avatarUrl;

    @Column
    public String bio;

    @Column(name = "city_id")
    public String cityId;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
