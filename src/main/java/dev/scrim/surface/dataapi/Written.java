package dev.scrim.surface.dataapi;

/** What was done to rows, and how the answer says so. */
enum Written {
    INSERT(201, 201),
    UPDATE(200, 204),
    DELETE(200, 204);

    private final int withRows;
    private final int without;

    Written(int withRows, int without) {
        this.withRows = withRows;
        this.without = without;
    }

    int status(boolean showsRows) {
        return showsRows ? withRows : without;
    }

    /** Only of changed rows it can be said which they are. */
    String contentRange(long count, boolean counted) {
        String which = this == UPDATE && count > 0 ? "0-" + (count - 1) : "*";
        return which + "/" + (counted ? String.valueOf(count) : "*");
    }
}
