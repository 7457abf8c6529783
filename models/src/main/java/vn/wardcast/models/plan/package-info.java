/** Yearly plans and what came of them. */
package vn.wardcast.models.plan;
