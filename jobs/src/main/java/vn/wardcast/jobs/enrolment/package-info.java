/** Pupils of the years to come, grade by grade, and what schools will need for them. */
package vn.wardcast.jobs.enrolment;
