/**
 * From forecasts to answers: what a leader asks of a domain, computed by each run after its forecasts and published with them. One
 * class and one line in {@link vn.wardcast.jobs.answers.Answers} each; what a domain needs beside that has a room of its own below.
 */
package vn.wardcast.jobs.answers;
