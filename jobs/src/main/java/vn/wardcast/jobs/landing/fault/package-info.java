/** Why something does not enter, in words its sender understands. */
package vn.wardcast.jobs.landing.fault;
