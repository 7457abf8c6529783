/** What the outbreak rules say of the diseases of a unit, with their arithmetic. */
package vn.wardcast.api.outbreaks;
