/**
 * The workbook zoo: landing files as wards really send them, each with the expected result of every cell. It examines the reader
 * from outside and knows it through {@link vn.wardcast.jobs.landing.zoo.Reader} only; the animals are written from the loading
 * rules, not from the reader's code.
 */
package vn.wardcast.jobs.landing.zoo;
