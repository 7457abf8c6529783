/** {@code /scenarios}: what-ifs that were asked, beside the forecasts they start from. */
package vn.wardcast.api.scenarios;
