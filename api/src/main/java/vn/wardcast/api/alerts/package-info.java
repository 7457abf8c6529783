/** {@code /alerts}: who should look at what and why, and how often such alerts were false. */
package vn.wardcast.api.alerts;
