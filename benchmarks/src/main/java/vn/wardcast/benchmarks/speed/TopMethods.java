package vn.wardcast.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What a flight recording says: the methods at the top of the stack, our own ones below them, and what was allocated. */
final class TopMethods {

    private static final int SHOWN = 15;

    private TopMethods() {}

    public static void main(String[] args) throws IOException {
        var events = RecordingFile.readAllEvents(Path.of(args[0]));
        var samples = events.stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .filter(event -> event.getStackTrace() != null)
                .toList();
        print("Time, method at the top of the stack", count(samples, TopMethods::top));
        print("Time, nearest package of ours", count(samples, TopMethods::room));
        var allocations = events.stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ObjectAllocationSample"))
                .filter(event -> event.getStackTrace() != null)
                .toList();
        print("Allocated bytes, nearest method of ours", weigh(allocations));
    }

    private interface Naming {
        String of(RecordedEvent event);
    }

    private static Map<String, Double> count(List<RecordedEvent> events, Naming naming) {
        var counts = new HashMap<String, Double>();
        events.forEach(event -> counts.merge(naming.of(event), 1.0, Double::sum));
        return counts;
    }

    private static Map<String, Double> weigh(List<RecordedEvent> events) {
        var weights = new HashMap<String, Double>();
        events.forEach(event -> weights.merge(
                ours(event) + " " + event.getClass("objectClass").getName(),
                (double) event.getLong("weight"),
                Double::sum));
        return weights;
    }

    private static String top(RecordedEvent event) {
        return name(event.getStackTrace().getFrames().get(0));
    }

    private static String ours(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(TopMethods::name)
                .filter(name -> name.startsWith("vn.wardcast."))
                .findFirst()
                .orElse("others");
    }

    private static String room(RecordedEvent event) {
        String name = ours(event);
        return name.contains("#") ? name.substring(0, name.lastIndexOf('.', name.indexOf('#'))) : name;
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "#" + frame.getMethod().getName();
    }

    private static void print(String title, Map<String, Double> shares) {
        double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(Locale.ROOT, "%n%s (%.0f)%n", title, total);
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(each ->
                        System.out.printf(Locale.ROOT, "%6.1f %%  %s%n", 100 * each.getValue() / total, each.getKey()));
    }
}
