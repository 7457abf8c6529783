/** Identity numbers on their way to becoming tokens: what a number is, the key, what its digits tell. Nothing here prints a number. */
package vn.wardcast.jobs.landing.person;
