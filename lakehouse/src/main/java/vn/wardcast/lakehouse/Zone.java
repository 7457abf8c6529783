package vn.wardcast.lakehouse;

/** The namespaces of the lake, in the order in which data passes through them; problems and records run beside in OPS. */
public enum Zone {
    BRONZE,
    SILVER,
    GOLD,
    FORECAST,
    OPS,
    REFERENCE;

    /** The namespace's name on every engine. */
    public String namespace() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
