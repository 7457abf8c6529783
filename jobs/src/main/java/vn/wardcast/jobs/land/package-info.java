/** Areas of land by use, carried from gold to the models and back. */
package vn.wardcast.jobs.land;
