package vn.wardcast.models.alert;

import java.io.Serializable;
import java.util.Map;

/**
 * What a rule says of one period.
 *
 * @param raised whether it alerts
 * @param figure what was compared: the value of a threshold, the percent of a change
 * @param limit what it was compared with
 * @param operands everything that went in, by name, in the order of the computation
 */
public record Signal(boolean raised, double figure, double limit, Map<String, Double> operands)
        implements Serializable {}
