package vn.wardcast.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What remains on a terminal after all that was written to it: carriage returns, line feeds and moves of the cursor are obeyed. */
final class Screen {

    private static final Pattern STEP = Pattern.compile("\u001b\\[(\\d*)(?:;\\d+)*([A-Za-z])|\r|\n|[^\r\n\u001b]+");

    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    static String after(String written) {
        Screen screen = new Screen();
        Matcher step = STEP.matcher(written);
        while (step.find()) {
            screen.obey(step);
        }
        return screen.lines.stream()
                .map(line -> line.toString().stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private void obey(Matcher step) {
        if (step.group(2) != null) {
            int count = step.group(1).isEmpty() ? 1 : Integer.parseInt(step.group(1));
            switch (step.group(2)) {
                case "A" -> row = Math.max(0, row - count);
                case "B" -> down(count);
                default -> {}
            }
        } else if (step.group().equals("\r")) {
            column = 0;
        } else if (step.group().equals("\n")) {
            down(1);
        } else {
            write(step.group());
        }
    }

    private void down(int count) {
        row += count;
        while (lines.size() <= row) {
            lines.add(new StringBuilder());
        }
    }

    private void write(String text) {
        StringBuilder line = lines.get(row);
        while (line.length() < column) {
            line.append(' ');
        }
        line.replace(column, Math.min(line.length(), column + text.length()), text);
        column += text.length();
    }
}
