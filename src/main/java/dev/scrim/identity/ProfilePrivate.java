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

/** What only the person sees of themselves. Their address is stored here and nowhere else. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "identity", name = "profile_private")
class ProfilePrivate extends PanacheEntityBase {

    @Id
    @Column(name = "person_id", nullable = false, updatable = false)
    public UUID personId;

    @Column(insertable = false, updatable = false)
    public String email;

    @Column(name = "email_verified_at", insertable = false, updatable = false)
    public Instant emailVerifiedAt;

    @Column(name = "telegram_id", insertable = false, updatable = false)
    public String telegramId;

    @Column(name = "telegram_username", insertable = false, updatable = false)
    public String telegramUsername;

    @Column(name = "is_connected", nullable = false, insertable = false, updatable = false)
    public Boolean isConnected;

    @Column(name = "is_18_plus", nullable = false)
    public Boolean is18Plus;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    public Instant updatedAt;
}
