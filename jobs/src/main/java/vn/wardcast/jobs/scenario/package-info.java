/** What-ifs: the models of the answers with other inputs, stored under an id that depends on nothing but what was asked. */
package vn.wardcast.jobs.scenario;
