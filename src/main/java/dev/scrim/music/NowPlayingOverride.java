package dev.scrim.music;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** What plays instead of the grid, for a while. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "music", name = "now_playing_overrides")
class NowPlayingOverride extends PanacheEntityBase {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(nullable = false, updatable = false)
    public String track;

    @Column(nullable = false, updatable = false)
    public String artist;

    @Column(name = "artwork_url", updatable = false)
    public String artworkUrl;

    @Column(name = "set_by", updatable = false)
    public UUID setBy;

    @Column(name = "set_at", nullable = false, insertable = false, updatable = false)
    public Instant setAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    public Instant expiresAt;
}
