package dev.scrim.kernel.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;

/** What people gave and withdrew consent to; the newest line per purpose holds. Lines are never changed. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(schema = "kernel", name = "consent_events")
public class ConsentEvent extends PanacheEntityBase {

    @Id
    @Column(nullable = false, updatable = false)
    public UUID id = UUID.randomUUID();

    @Column(name = "person_id", nullable = false, updatable = false)
    public UUID personId;

    @Column(nullable = false, updatable = false)
    public String purpose;

    @Column(nullable = false, updatable = false)
    public String state;

    @Column(name = "notice_version", nullable = false, updatable = false)
    public String noticeVersion;

    @Column(nullable = false, updatable = false)
    public Instant at;

    /** What the person last said of a purpose. */
    public static Optional<ConsentEvent> newest(UUID person, String purpose) {
        return find("personId = ?1 and purpose = ?2 order by at desc, id", person, purpose)
                .firstResultOptional();
    }

    /** Whether it says the same; the table keeps no second line of that (kernel.on_consent). */
    public boolean says(String newState, String newNotice) {
        return state.equals(newState) && (newState.equals("withdrawn") || noticeVersion.equals(newNotice));
    }
}
