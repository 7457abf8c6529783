/** Carries series from gold to the models and forecasts back into the lake. Dull on purpose: the maths lives in models. */
package vn.wardcast.jobs.forecast;
