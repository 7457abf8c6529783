/**
 * What a day is expected to bring, how wrong that has been, and what follows: the chance that a crowd comes, and what a festival
 * brought beyond what would have come anyway. One log-linear regression on the calendar and a level that moves; cheap enough to be
 * fitted again at every past day, so that its errors are those of real forecasts.
 */
package vn.wardcast.models.daily;
