/**
 * Residents by age and sex, carried forward year by year: who dies, who grows a group older, who is born, who comes and goes. The
 * cohort-component method of demography, on five-year groups in steps of one year, as ward registers give them.
 */
package vn.wardcast.models.population;
