/** Residents by age and sex, carried from gold to the models and back. */
package vn.wardcast.jobs.population;
