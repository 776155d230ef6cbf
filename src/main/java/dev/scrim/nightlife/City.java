package dev.scrim.nightlife;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** The cities in which there is a night to be had. Changed by migrations only. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "nightlife", name = "cities")
class City extends PanacheEntityBase {

    @Id
    @Column(nullable = false, insertable = false, updatable = false)
    public String id;

    @Column(nullable = false, insertable = false, updatable = false)
    public String name;

    @Column(name = "country_code", nullable = false, insertable = false, updatable = false)
    public String countryCode;

    @Column(insertable = false, updatable = false)
    public String region;

    @Column(nullable = false, insertable = false, updatable = false, precision = 10, scale = 8)
    public BigDecimal latitude;

    @Column(nullable = false, insertable = false, updatable = false, precision = 11, scale = 8)
    public BigDecimal longitude;

    @Column(nullable = false, insertable = false, updatable = false)
    public String timezone;

    @Column(insertable = false, updatable = false)
    public Integer population;

    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    public Instant createdAt;
}
