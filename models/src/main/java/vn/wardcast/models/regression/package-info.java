/** Regression on lagged values with Smile. The only package that imports it. */
package vn.wardcast.models.regression;
