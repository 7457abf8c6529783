package vn.wardcast.jobs.landing.unit;

import java.io.Serializable;

/**
 * A code of a list in {@code reference.code_list}.
 *
 * @param kind the list, {@code land_use}
 * @param code the code, {@code HNK}
 * @param name its Vietnamese name
 * @param parent code of the group it belongs to, {@code CHN}; empty at the top and in flat lists
 * @param successor code that replaced it; empty while it is in force
 * @param status what the list says of it: {@code leaf}, {@code group}, {@code superseded}, {@code superseded_verify}; empty when
 *     the list says nothing
 */
public record ListedCode(String kind, String code, String name, String parent, String successor, String status)
        implements Serializable {

    public ListedCode {
        parent = parent == null ? "" : parent;
        successor = successor == null ? "" : successor;
        status = status == null ? "" : status;
        name = name == null ? "" : name;
    }

    /** Whether the code is no longer in force. */
    boolean isSuperseded() {
        return status.startsWith("superseded") || !successor.isEmpty();
    }

    /** Whether one code took its place, beyond doubt. */
    boolean hasOneSuccessor() {
        return status.equals("superseded") && successor.matches("[\\p{L}\\p{Nd}]+");
    }

    /** How people are told of it: {@code HNK (Đất trồng cây hằng năm khác)}. */
    String shown() {
        return name.isEmpty() ? code : "%s (%s)".formatted(code, name);
    }
}
