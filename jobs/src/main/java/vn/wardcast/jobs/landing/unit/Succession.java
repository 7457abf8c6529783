package vn.wardcast.jobs.landing.unit;

import java.io.Serializable;

/**
 * What became of an old unit.
 *
 * @param oldUnit id of the version that ended, {@code 02203@19950101}
 * @param newUnit id of the version in which it lives on, {@code 02215@20250701}
 * @param extent how much of the old unit went there
 */
public record Succession(String oldUnit, String newUnit, Extent extent) implements Serializable {

    /** How much of an old unit went into a new one. */
    public enum Extent {
        WHOLE,
        PART
    }
}
