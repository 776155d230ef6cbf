package dev.scrim.music;

import java.time.Instant;
import java.time.LocalDate;
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

/** A record of the label. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "music", name = "records_releases")
@PublishedAs({"releases", "admin_records_releases"})
class RecordRelease extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(nullable = false)
    public String slug;

    @Column(nullable = false)
    public String title;

    @Column(nullable = false)
    public String artist;

    @Column(nullable = false)
    public String label;

    @Column(name = "release_date")
    public LocalDate releaseDate;

    @Column(name = "artwork_url")
    public String artworkUrl;

    @Column(name = "soundcloud_url")
    public String soundcloudUrl;

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
