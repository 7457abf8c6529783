/**
 * Landing files that nobody filled in: synthetic, marked so in every row, of any size, for the demo and for load tests.
 *
 * <p>Every number is addressed by name (seed, series, unit, month), never drawn in turn: a file does not change when more
 * units or months are asked for. See RATIONALE.md, "numbers-have-addresses".
 */
package vn.wardcast.jobs.synth;
