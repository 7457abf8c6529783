package vn.wardcast.benchmarks;

import java.util.List;

/**
 * What one set showed.
 *
 * @param bars what had to be reached
 * @param faults self-checks that failed: then no figure of the set may be trusted
 */
record Section(String name, String title, Grid scores, List<Bar> bars, List<String> faults) {

    String text() {
        var text = new StringBuilder("\n" + title + "\n" + scores.text());
        bars.forEach(bar -> text.append("  ").append(bar).append('\n'));
        faults.forEach(fault -> text.append("  FAULT    ").append(fault).append('\n'));
        return text.toString();
    }

    String markdown() {
        var text = new StringBuilder("\n## " + title + "\n\n" + scores.markdown() + "\n");
        bars.forEach(bar -> text.append("- ").append(bar.toString().strip()).append('\n'));
        faults.forEach(fault -> text.append("- FAULT ").append(fault).append('\n'));
        return text.toString();
    }
}
