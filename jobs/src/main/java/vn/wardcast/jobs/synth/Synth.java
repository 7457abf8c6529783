package vn.wardcast.jobs.synth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Writes synthetic landing files of wards: the forms of docs/ward-files.md, of any size, the same for the same seed. */
public final class Synth {

    private Synth() {}

    public static Summary write(SynthOptions options) {
        return write(options, done -> {});
    }

    /** @param progress is told after each unit how many communes of today are done */
    static Summary write(SynthOptions options, IntConsumer progress) {
        Instant start = Instant.now();
        Landing landing = Landing.open(options.out(), options.together());
        World world = new World(options.seed());
        List<Form> forms = Form.byName(world).entrySet().stream()
                .filter(form -> options.asksFor(form.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        AtomicInteger done = new AtomicInteger();
        world.registers(world.choose(options.units())).parallelStream()
                .map(Supplier::get)
                .forEach(register -> {
                    file(register, forms, options.window(), landing);
                    register.now().ifPresent(unit -> progress.accept(done.incrementAndGet()));
                });
        landing.close();
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        return new Summary(landing.files(), landing.rows(), options.units(), options.months(), options.seed(), seconds);
    }

    private static void file(Register register, List<Form> forms, Window window, Landing landing) {
        forms.stream()
                .flatMap(form -> form.tables(register, window))
                .filter(table -> !table.isEmpty())
                .forEach(landing::write);
    }
}
