package vn.wardcast.jobs.answers;

import java.io.Serializable;

/**
 * One place of a slider: a lever with a value, answered beforehand.
 *
 * @param lever as {@code ./wardcast scenario --lever} takes it
 * @param kind name of the lever
 * @param target what it is about: a breakdown, or total
 * @param setting where the slider stands: pupils a class, percent, months, đồng
 */
public record WhatIfStep(String lever, String kind, String target, double setting) implements Serializable {}
