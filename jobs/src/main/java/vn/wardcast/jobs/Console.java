package vn.wardcast.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What a person at the keyboard sees: stages with their seconds, Vietnamese first; a bar only on a terminal. */
public final class Console {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BAR_WIDTH = 79;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final boolean json;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** With {@code json}, people's lines go to standard error and the last line of standard output is one JSON object. */
    public Console(boolean json) {
        this.json = json;
    }

    public void say(String line) {
        (json ? err : out).println(line);
    }

    public void warn(String line) {
        err.println(line);
    }

    /** Runs a stage and keeps its seconds under {@code key}. */
    public <T> T stage(String key, String title, Callable<T> work) {
        long start = System.nanoTime();
        T result = withBar(title, work);
        double took = (System.nanoTime() - start) / 1e9;
        seconds.merge(key, took, Double::sum);
        say(String.format(Locale.ROOT, "  %-58s %6.1f s", title, took));
        return result;
    }

    /** The bar is gone when this returns: a line said while it stands would be wiped out with it. */
    private <T> T withBar(String title, Callable<T> work) {
        try (ProgressBar bar = bar(title)) {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, Double> seconds() {
        Map<String, Double> rounded = new LinkedHashMap<>();
        seconds.forEach((key, value) -> rounded.put(key, Math.round(value * 10) / 10.0));
        return rounded;
    }

    /** The last line of standard output when {@code --json} was asked for. */
    public void json(Object result) {
        if (json) {
            try {
                out.println(JSON.writeValueAsString(result));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private ProgressBar bar(String title) {
        if (System.console() == null || json) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(title)
                .setInitialMax(1)
                .setStyle(
                        System.getenv("NO_COLOR") == null
                                ? ProgressBarStyle.COLORFUL_UNICODE_BAR
                                : ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(text -> err.print("\r" + text), BAR_WIDTH))
                .hideEta()
                .clearDisplayOnFinish()
                .build();
    }
}
