package vn.wardcast.jobs.synth;

/**
 * A tổ dân phố, thôn or bản.
 *
 * @param number within the old commune
 * @param share its share of the people of its part
 */
record Neighbourhood(int number, String name, Part part, double share) {

    /** The same before and after the merger, when the name is not. */
    String key() {
        return part.key() + "/" + number;
    }
}
