package dev.scrim.surface.http;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.caller.Tokens;
import dev.scrim.kernel.limit.Address;
import dev.scrim.surface.http.HttpSettings.Admission;

/**
 * Says what a request counts under while it is inside or waits, so that one caller cannot take what all need: its
 * person, or the address of who has not signed in; the address of all of them; and the searches, which cost most.
 */
@Singleton
class Shares {

    private final Tokens tokens;
    private final SearchFilters searches;
    private final Admission settings;

    Shares(Tokens tokens, SearchFilters searches, HttpSettings settings) {
        this.tokens = tokens;
        this.searches = searches;
        this.settings = settings.admission();
    }

    /** The shares of a request in a lane. The address is whose the forwarding settings say. */
    List<Share> of(RoutingContext exchange, Lane lane) {
        String address = exchange.request().remoteAddress().host();
        String network = Address.network(address);
        Tokens.Sender sender = tokens.sender(exchange.request().headers().getAll("Authorization"));
        List<Share> shares = new ArrayList<>();
        switch (sender.kind()) {
            case PERSON -> {
                shares.add(caller("person " + sender.key(), lane, settings.personPart()));
                shares.add(network(network, lane));
            }
            case TOKEN -> {
                // nobody knows yet whose it is, and a public key is many people's: the same token from one address is
                // the same caller, and all such tokens are their address
                shares.add(caller("token " + sender.key() + " " + network, lane, settings.personPart()));
                shares.add(caller("tokens " + network, lane, settings.addressPart()));
                shares.add(network(network, lane));
            }
            // servers of ours are few, and many people's requests come from them
            case SERVICE -> shares.add(caller("service", lane, settings.addressPart()));
            case NOBODY -> {
                shares.add(caller("nobody " + network, lane, settings.addressPart()));
                shares.add(network(network, lane));
            }
        }
        String site = Address.site(address);
        if (sender.kind() != Tokens.Sender.Kind.SERVICE && !site.equals(network)) {
            shares.add(network(site, lane));
        }
        if (searches.areIn(exchange)) {
            addSearches(shares, lane);
        }
        return shares;
    }

    /** Half of what all searches have is one caller's. */
    private void addSearches(List<Share> shares, Lane lane) {
        int places = Share.of(lane.places(), settings.searchPart());
        int waiting = Share.of(lane.queue(), settings.queuePart());
        shares.add(new Share("searches", places, waiting, false));
        shares.add(new Share(
                "searches of " + shares.get(0).key(), Math.max(1, places / 2), Math.max(1, waiting / 2), true));
    }

    private Share caller(String key, Lane lane, double part) {
        return new Share(key, Share.of(lane.places(), part), Share.of(lane.queue(), settings.queuePart()), true);
    }

    private Share network(String network, Lane lane) {
        int places = Share.of(lane.places(), settings.networkPart());
        return new Share("network " + network, places, Share.of(lane.queue(), settings.networkPart()), true);
    }
}
