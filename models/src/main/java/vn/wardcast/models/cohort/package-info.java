/** Pupils who move up one grade a year: forecasts of enrolment by grade, level, school and unit. */
package vn.wardcast.models.cohort;
