/** Regression on earlier values, of one series or of a whole group of related ones. The only package that imports Smile. */
package vn.wardcast.models.regression;
