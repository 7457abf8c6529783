/** A domain is one folder: what arrives, what is checked, what is published. See docs/adding-a-domain.md. */
package vn.wardcast.lakehouse.domain;
