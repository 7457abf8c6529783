/** Old forecasts and probabilities held against what came. Nothing is rewritten: scores are only added. */
package vn.wardcast.jobs.score;
