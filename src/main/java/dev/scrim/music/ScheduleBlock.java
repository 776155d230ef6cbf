package dev.scrim.music;

import java.time.Instant;
import java.time.LocalTime;
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

/** A block of the weekly grid. One that ends before it starts runs over midnight. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "music", name = "schedule_blocks")
@PublishedAs({"admin_schedule_blocks"})
class ScheduleBlock extends PanacheEntityBase implements HasState {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "station_id", nullable = false, updatable = false)
    public String stationId;

    @Column(name = "show_id", nullable = false)
    public UUID showId;

    @Column(name = "day_of_week", nullable = false)
    public Integer dayOfWeek;

    @Column(name = "start_time", nullable = false)
    public LocalTime startTime;

    @Column(name = "end_time", nullable = false)
    public LocalTime endTime;

    @Column(nullable = false)
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
