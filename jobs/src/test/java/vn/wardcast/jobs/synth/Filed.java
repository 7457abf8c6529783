package vn.wardcast.jobs.synth;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the generator files, before it is bytes: for tests that look at rows. */
final class Filed {

    static final long SEED = 2026;
    static final Window DEMO = Window.endingWith(SynthOptions.DEFAULT_UNTIL, SynthOptions.DEFAULT_MONTHS);

    private Filed() {}

    static List<Table> byNamedUnits(String domain) {
        return by(4, DEMO).filter(table -> table.file().startsWith(domain)).toList();
    }

    static Stream<Table> by(int units, Window window) {
        World world = new World(SEED);
        return by(world, world.choose(units), window);
    }

    static Stream<Table> by(World world, List<Commune> communes, Window window) {
        List<Form> forms = List.copyOf(Form.byName(world).values());
        return world.registers(communes).stream()
                .map(Supplier::get)
                .flatMap(register -> forms.stream().flatMap(form -> form.tables(register, window)))
                .filter(table -> !table.isEmpty());
    }

    static Unit unitOfToday(World world, String code) {
        return world.registers(world.choose(4)).stream()
                .map(Supplier::get)
                .filter(register -> register.code().equals(code))
                .findFirst()
                .orElseThrow()
                .now()
                .orElseThrow();
    }

    static Window months(String first, String last) {
        return new Window(YearMonth.parse(first), YearMonth.parse(last));
    }

    /** Rows as text, so that sets of them can be compared. */
    static Stream<String> lines(Table table) {
        return table.rows().stream().map(row -> table.file().replaceFirst("-\\d{4}.*", "") + row);
    }
}
