package dev.scrim.nightlife;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.scrim.kernel.demo.DemoData;
import dev.scrim.kernel.demo.DemoPlan;
import dev.scrim.nightlife.DemoNight.Place;
import dev.scrim.nightlife.DemoNight.Scan;
import dev.scrim.nightlife.DemoNight.Venue;

/** Loads a made-up night: people, venues, scans and what scans bring; and a few beacons that wait for an admin. */
@Singleton
class NightlifeDemo implements DemoData {

    private static final Duration MEMBERS_SINCE = Duration.ofDays(60);
    private static final Duration OPEN_SINCE = Duration.ofDays(2);
    private static final int WAITING = 12;
    private static final int ONE_IN_LISTED = 10;
    private static final int POINTS = 10;
    private static final int MOST_BONUS = 30;

    @Override
    public List<String> tables() {
        return List.of(
                "identity.people",
                "kernel.role_grants",
                "identity.profiles",
                "kernel.consent_events",
                "nightlife.beacons",
                "nightlife.live_periods",
                "nightlife.beacon_scans",
                "nightlife.evidence_events",
                "identity.xp_events");
    }

    @Override
    public String load(Connection connection, DemoPlan plan) throws SQLException {
        DemoNight night = new DemoNight(plan, places(connection));
        List<UUID> people = night.people();
        List<Venue> venues = night.venues();
        List<Scan> scans = night.scans(people, venues);
        people(connection, plan, people, night);
        beacons(connection, plan, venues, night);
        scans(connection, scans, night);
        return scans.size() + " scans of " + people.size() + " people at " + venues.size() + " venues";
    }

    private static List<Place> places(Connection connection) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id, timezone from nightlife.cities order by population desc nulls last, id")) {
            while (rows.next()) {
                places.add(new Place(rows.getString(1), ZoneId.of(rows.getString(2))));
            }
        }
        return places;
    }

    private static void people(Connection connection, DemoPlan plan, List<UUID> people, DemoNight night)
            throws SQLException {
        Instant since = plan.at().minus(MEMBERS_SINCE);
        Copy all = new Copy("identity.people (id, created_at)");
        Copy profiles = new Copy("identity.profiles (id, username)");
        Copy points = new Copy("identity.xp_events (id, actor_id, event_type, points, source, created_at)");
        Copy consents = new Copy("kernel.consent_events (id, person_id, purpose, state, notice_version, at)");
        for (UUID person : List.of(DemoPlan.HOST, DemoPlan.ADMIN)) {
            all.row(person, since);
        }
        profiles.row(DemoPlan.HOST, "demo_host");
        for (int i = 0; i < people.size(); i++) {
            UUID person = people.get(i);
            all.row(person, since);
            if (i % ONE_IN_LISTED == 0) {
                profiles.row(person, i == 0 ? "demo_guest" : "night_owl_" + i);
                consents.row(night.key(), person, "visibility", "given", "2026-11", since);
                consents.row(night.key(), person, "leaderboard", "given", "2026-11", since);
                points.row(night.key(), person, "streak_bonus", 50 * (1 + night.below(MOST_BONUS)), "demo", since);
            }
        }
        Copy grants = new Copy("kernel.role_grants (id, person_id, role, granted_at)");
        grants.row(night.key(), DemoPlan.ADMIN, "admin", since);
        for (Copy copy : List.of(all, grants, profiles, consents, points)) {
            copy.send(connection);
        }
    }

    private static void beacons(Connection connection, DemoPlan plan, List<Venue> venues, DemoNight night)
            throws SQLException {
        Copy beacons =
                new Copy("nightlife.beacons (id, slug, title, type, city_id, timezone, host_type, creator_id, status,"
                        + " created_at)");
        Copy periods = new Copy("nightlife.live_periods (id, beacon_id, city_id, live_from)");
        Instant opened = plan.at().minus(OPEN_SINCE);
        for (Venue venue : venues) {
            Place place = venue.place();
            beacons.row(
                    venue.id(),
                    venue.slug(),
                    venue.title(),
                    "venue",
                    place.id(),
                    place.zone(),
                    "venue",
                    DemoPlan.HOST,
                    "live",
                    opened);
            periods.row(night.key(), venue.id(), place.id(), opened);
        }
        for (int i = 0; i < WAITING; i++) {
            Place place = venues.get(night.below(venues.size())).place();
            beacons.row(
                    night.key(),
                    "opening-night-" + plan.seed() + "-" + i,
                    "Opening Night " + (i + 1),
                    "event",
                    place.id(),
                    place.zone(),
                    "venue",
                    DemoPlan.HOST,
                    "pending_review",
                    opened);
        }
        beacons.send(connection);
        periods.send(connection);
    }

    private static void scans(Connection connection, List<Scan> scans, DemoNight night) throws SQLException {
        Copy rows = new Copy(
                "nightlife.beacon_scans (id, beacon_id, scanned_at, scanner_profile_id, city_id, status, created_at)");
        Copy evidence =
                new Copy("nightlife.evidence_events (id, beacon_id, type, actor_profile_id, source_id, created_at)");
        Copy points = new Copy("identity.xp_events (id, actor_id, event_type, points, source, created_at)");
        for (Scan scan : scans) {
            UUID venue = scan.venue().id();
            rows.row(
                    scan.id(),
                    venue,
                    scan.at(),
                    scan.person(),
                    scan.venue().place().id(),
                    scan.valid() ? "valid" : "duplicate",
                    scan.at());
            if (scan.valid()) {
                evidence.row(night.key(), venue, "qr_scan", scan.person(), scan.id(), scan.at());
                points.row(night.key(), scan.person(), "beacon_scan", POINTS, "scan:" + scan.id(), scan.at());
            }
        }
        for (Copy copy : List.of(rows, evidence, points)) {
            copy.send(connection);
        }
    }
}
