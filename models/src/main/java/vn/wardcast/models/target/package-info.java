/** How far a target of a plan will be at its deadline: a few reports in, a distribution out. */
package vn.wardcast.models.target;
