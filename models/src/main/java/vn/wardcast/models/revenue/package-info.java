/**
 * Revenue of a commune from its lines (tiểu mục) up: what is usual goes to the engine and is made to add up, what comes in lumps or has
 * ended by law stands apart, and what a known day changed is taken out of the history before it.
 */
package vn.wardcast.models.revenue;
