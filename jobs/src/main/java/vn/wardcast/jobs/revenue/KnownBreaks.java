package vn.wardcast.jobs.revenue;

import java.util.List;
import java.util.Locale;
import vn.wardcast.lakehouse.KnownBreak;
import vn.wardcast.models.revenue.Break;

/** The known breaks as the model wants them. */
final class KnownBreaks {

    private KnownBreaks() {}

    static List<Break> all() {
        return KnownBreak.all().stream()
                .map(each -> new Break(
                        each.id(),
                        each.from(),
                        each.announced(),
                        Break.Effect.valueOf(each.effect().toUpperCase(Locale.ROOT)),
                        each.codes(),
                        each.source(),
                        each.name().vi(),
                        each.name().en()))
                .toList();
    }
}
