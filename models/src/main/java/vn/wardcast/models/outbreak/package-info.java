/**
 * Outbreaks of infectious diseases: the alert rules of Thông tư 15/2026/TT-BYT by the letter, each verdict with its arithmetic, and
 * beside them the probability that a count forecast passes the same threshold.
 */
package vn.wardcast.models.outbreak;
