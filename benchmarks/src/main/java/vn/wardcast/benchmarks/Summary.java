package vn.wardcast.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row per set, one column per bar; what was missed is said, not hidden. */
record Summary(List<Section> sections, List<String> skipped) {

    private static final Map<String, String> MARKS = Map.of("MISSED", " NO", "met", " ok", "stretch", " ++");

    List<String> faults() {
        return sections.stream()
                .flatMap(section -> section.faults().stream().map(fault -> section.name() + ": " + fault))
                .toList();
    }

    String text() {
        return "\nSummary of '%s' (NO: bar missed, ok: met, ++: stretch met)\n%s%s\n"
                .formatted(Bars.JUDGED, grid().text(), String.join("\n", notes()));
    }

    String markdown() {
        return "# Accuracy of `%s`\n\nNO: bar missed, ok: met, ++: stretch met.\n\n%s\n- %s\n"
                .formatted(Bars.JUDGED, grid().markdown(), String.join("\n- ", notes()));
    }

    private Grid grid() {
        var columns = sections.stream()
                .flatMap(section -> section.bars().stream())
                .map(Bar::what)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var header = new ArrayList<>(List.of("set"));
        header.addAll(columns);
        var grid = new Grid(header, new ArrayList<>());
        for (Section section : sections) {
            var row = new ArrayList<>(List.of(section.name()));
            columns.forEach(column -> row.add(cell(section, column)));
            grid.add(row);
        }
        return grid;
    }

    private static String cell(Section section, String what) {
        return section.bars().stream()
                .filter(bar -> bar.what().equals(what))
                .findFirst()
                .map(bar -> bar.number() + MARKS.get(bar.verdict()))
                .orElse("-");
    }

    private List<String> notes() {
        var bars = sections.stream().flatMap(section -> section.bars().stream()).toList();
        long met = bars.stream().filter(Bar::isMet).count();
        var notes = new ArrayList<String>();
        notes.add("%d of %d bars met".formatted(met, bars.size()));
        notes.add("skipped, no file: " + (skipped.isEmpty() ? "none" : String.join(", ", skipped)));
        notes.add("self-checks: " + (faults().isEmpty() ? "right" : String.join("; ", faults())));
        return notes;
    }
}
