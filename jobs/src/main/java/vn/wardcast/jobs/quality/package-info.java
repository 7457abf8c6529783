/** How good the figures are that units hand in: đúng, đủ, sạch, sống, for each unit, dataset and period. */
package vn.wardcast.jobs.quality;
