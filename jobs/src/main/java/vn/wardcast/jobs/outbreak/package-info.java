/** Outbreaks: the rules of Thông tư 15/2026/TT-BYT on the newest cases, their alarms on history, and the month to come. */
package vn.wardcast.jobs.outbreak;
