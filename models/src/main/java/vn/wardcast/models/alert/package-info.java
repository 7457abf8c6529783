/** Rules that say whether a series needs a look, asked in the same way of the newest period and of every past one. */
package vn.wardcast.models.alert;
