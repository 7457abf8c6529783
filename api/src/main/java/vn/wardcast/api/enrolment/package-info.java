/** {@code /enrolment}: pupils by grade of the years known and to come, and what schools need for them. */
package vn.wardcast.api.enrolment;
