package dev.scrim.kernel.limit;

import java.util.List;
import java.util.Locale;

/** What counts as one address: one of IPv4, and the /64 of IPv6, which one subscriber has to themselves. */
public final class Address {

    private static final int GROUPS = 4;
    private static final int GROUPS_OF_A_SITE = 3;

    private Address() {}

    /** The network of an address, as it counts. */
    public static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        return networkOfIpv6(address.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT));
    }

    /** The site an address belongs to: of IPv6 its /48, of which a customer can have all networks; else the address. */
    public static String site(String address) {
        String network = network(address);
        return network.endsWith("/64") ? firstGroups(network, GROUPS_OF_A_SITE) + ":/48" : network;
    }

    private static String firstGroups(String network, int groups) {
        return String.join(":", List.of(network.split(":")).subList(0, groups)) + ":";
    }

    private static String networkOfIpv6(String address) {
        // one of IPv4 written as one of IPv6 (RFC 4291, 2.5.5.2) is no subscriber of the network ::/64
        if (address.contains(".")) {
            String last = address.substring(address.lastIndexOf(':') + 1);
            return last.contains(".") ? last : address.substring(0, address.indexOf(':'));
        }
        String[] halves = address.split("%", 2)[0].split("::", 2);
        String[] front = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            String group = i < front.length ? front[i] : "0";
            network.append(group.replaceFirst("^0+(?=.)", "")).append(':');
        }
        return network.append(":/64").toString();
    }
}
