/** How land passes from one use to another, estimated from areas of years: no parcel is known, and every matrix here is an estimate. */
package vn.wardcast.models.land;
