/** How accurate and how fast the models are, beside published figures and the bars the project set itself. */
package vn.wardcast.benchmarks;
