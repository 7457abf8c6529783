/** How numbers, units of measure, periods and personal data are written in ward files. */
package vn.wardcast.jobs.landing.value;
