package dev.scrim.surface.http;

/**
 * The most that the requests under one key may take of a lane. A request counts under several: its person, its address.
 *
 * @param key what the requests have in common
 * @param places how many of them are inside at once
 * @param waiting how many of them wait at once
 * @param own whether they are one caller's, who is then told that it was their own requests
 */
record Share(String key, int places, int waiting, boolean own) {

    /** Fewer would let no page load two things at once. */
    private static final int FEWEST = 2;

    Share {
        if (places < 1 || waiting < 0) {
            throw new IllegalArgumentException("a share has at least one place");
        }
    }

    /** A part of a number of places: never all of them where there are two, so that others get in. */
    static int of(int places, double part) {
        int some = Math.max(FEWEST, (int) Math.ceil(places * part));
        return Math.max(1, Math.min(places - 1, some));
    }
}
