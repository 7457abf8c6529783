/** How words are compared: Unicode form, accents, tone placement. */
package vn.wardcast.jobs.landing.text;
