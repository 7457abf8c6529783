/** Alerts: the rules of every domain.yaml, asked of the newest figures and, to know how often they are false, of all past ones. */
package vn.wardcast.jobs.alerts;
