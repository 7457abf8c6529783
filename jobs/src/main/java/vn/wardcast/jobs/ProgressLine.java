package vn.wardcast.jobs;

import java.io.Console;
import java.io.PrintStream;
import java.util.function.IntConsumer;

/** A bar that redraws itself on one line of the terminal. */
public final class ProgressLine implements IntConsumer {

    private static final int WIDTH = 40;

    private final int total;
    private final PrintStream terminal;
    private int shown = -1;

    private ProgressLine(int total, PrintStream terminal) {
        this.total = total;
        this.terminal = terminal;
    }

    @Override
    public synchronized void accept(int done) {
        int filled = (int) ((long) done * WIDTH / total);
        if (filled <= shown && done < total) {
            return;
        }
        shown = filled;
        terminal.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + total);
        if (done == total) {
            terminal.println();
        }
        terminal.flush();
    }

    /** A line on standard error when somebody watches, else nothing. */
    public static IntConsumer ifWatched(int total) {
        return terminalIsThere() ? new ProgressLine(total, System.err) : done -> {};
    }

    /** Since Java 22 a console exists without a terminal too and has to be asked ({@code Console.isTerminal}). */
    private static boolean terminalIsThere() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
