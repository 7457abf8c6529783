/** Seasons, festivals and crowds: answers about days and months, of tourism first, of every domain where it makes sense. */
package vn.wardcast.jobs.tourism;
