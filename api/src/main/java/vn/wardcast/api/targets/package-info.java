/** {@code /targets}: what the plans promise, how far it has come and how likely it is reached. */
package vn.wardcast.api.targets;
