/** When in the year, the week and the lunar calendar a quantity is high or low: indices a leader can read, not a model. */
package vn.wardcast.models.seasonality;
