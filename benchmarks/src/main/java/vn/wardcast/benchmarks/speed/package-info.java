/** How long forecasts take: JMH benchmarks, and a run for a profiler to look at. */
package vn.wardcast.benchmarks.speed;
