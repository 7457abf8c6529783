package vn.wardcast.models;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Histories as they arrive: healthy, sick and absurd. */
final class Histories {

    private static final LocalDate START = LocalDate.of(2015, 1, 1);

    private Histories() {}

    static Map<String, Series> all() {
        var histories = new LinkedHashMap<String, Series>();
        for (Frequency frequency : Frequency.values()) {
            histories.put("healthy " + frequency.code(), healthy(frequency, 3 * frequency.season() + 20));
        }
        for (int length = 0; length <= 30; length++) {
            histories.put("months: " + length, healthy(Frequency.MONTH, length));
        }
        for (Frequency frequency : Frequency.values()) {
            for (int length = 1; length <= 10; length++) {
                histories.put(frequency.code() + "s: " + length, healthy(frequency, length));
            }
            putSick(histories, frequency);
        }
        histories.put("days: 900", healthy(Frequency.DAY, 900));
        histories.put("days after a closed border", daily(900, t -> (t < 450 ? 2 : 100) * (2 + Math.sin(t * 0.9))));
        histories.put("days with zeros", daily(900, t -> t % 7 == 6 ? 0 : 100 + seasonal(t)));
        histories.put("constant", monthly(60, t -> 42));
        histories.put("zero", monthly(60, t -> 0));
        histories.put("all missing", monthly(60, t -> Double.NaN));
        histories.put("one value among gaps", monthly(60, t -> t == 30 ? 5 : Double.NaN));
        histories.put("intermittent", monthly(60, t -> t % 7 == 3 ? 1 + t % 4 : 0));
        histories.put("negative", monthly(60, t -> -200 + seasonal(t)));
        histories.put("both signs", monthly(60, t -> seasonal(t) - 5));
        histories.put("huge", monthly(60, t -> 1e15 * (100 + seasonal(t))));
        histories.put("1e300", monthly(60, t -> 1e298 * (100 + seasonal(t))));
        histories.put("near the limit of numbers", monthly(60, t -> 1e306 * (100 + seasonal(t))));
        histories.put("tiny", monthly(60, t -> 1e-300 * (100 + seasonal(t))));
        histories.put("gaps", monthly(60, t -> t % 5 == 2 ? Double.NaN : 100 + seasonal(t)));
        histories.put("missing start", monthly(60, t -> t < 13 ? Double.NaN : 100 + seasonal(t)));
        histories.put("missing middle", monthly(60, t -> t > 20 && t < 35 ? Double.NaN : 100 + seasonal(t)));
        histories.put("missing end", monthly(60, t -> t > 52 ? Double.NaN : 100 + seasonal(t)));
        histories.put("missing edges", monthly(60, t -> t < 4 || t > 55 ? Double.NaN : 100 + seasonal(t)));
        histories.put("level shift", monthly(60, t -> (t < 40 ? 100 : 1000) + seasonal(t)));
        histories.put("outliers", monthly(60, t -> t == 20 || t == 59 ? 1e6 : 100 + seasonal(t)));
        histories.put("one outlier", monthly(60, t -> (t == 31 ? 1000 : 1) * (100 + seasonal(t))));
        histories.put("outlier at the end", monthly(60, t -> (t == 59 ? 1000 : 1) * (100 + seasonal(t))));
        histories.put("outlier downwards", monthly(60, t -> (t == 31 ? -1000 : 1) * (100 + seasonal(t))));
        histories.put("collapse to zero", monthly(60, t -> t < 45 ? 100 + seasonal(t) : 0));
        histories.put("explosive", monthly(60, t -> Math.exp(t / 2.0)));
        histories.put("alternating", monthly(60, t -> t % 2 == 0 ? 1 : 1000));
        histories.put("turning trend", monthly(60, t -> 400 - 8 * Math.abs(t - 35) + seasonal(t)));
        histories.put("straight line", monthly(60, t -> 3 * t + 1));
        return histories;
    }

    /** What months are examined on in every shade, once for each frequency. */
    private static void putSick(Map<String, Series> histories, Frequency frequency) {
        int season = frequency.season();
        int length = 2 * season + 15;
        String of = " of " + frequency.pluralEn();
        IntToDoubleFunction wave = t -> 100 + 20 * Math.sin(2 * Math.PI * t / season) + Math.floorMod(t * 7919, 13);
        histories.put("constant" + of, series(frequency, length, t -> 7));
        histories.put("zero" + of, series(frequency, length, t -> 0));
        histories.put("intermittent" + of, series(frequency, length, t -> t % 5 == 3 ? 1 + t % 4 : 0));
        histories.put("gaps" + of, series(frequency, length, t -> t % 4 == 2 ? Double.NaN : wave.applyAsDouble(t)));
        histories.put("level shift" + of, series(frequency, length, t -> wave.applyAsDouble(t) + (t < 10 ? 0 : 900)));
        histories.put("outlier" + of, series(frequency, length, t -> wave.applyAsDouble(t) * (t == 8 ? 1000 : 1)));
        histories.put("turning" + of, series(frequency, length, t -> wave.applyAsDouble(t) - 9 * Math.abs(t - 9)));
    }

    static Series healthy(Frequency frequency, int length) {
        var random = new Random(7);
        int season = frequency.season();
        return series(
                frequency,
                length,
                t -> 100 + t / 2.0 + 20 * Math.sin(2 * Math.PI * t / season) + random.nextGaussian() * 3);
    }

    private static double seasonal(int t) {
        return 20 * Math.sin(2 * Math.PI * t / 12) + Math.floorMod(t * 7919, 13);
    }

    private static Series monthly(int length, IntToDoubleFunction value) {
        return series(Frequency.MONTH, length, value);
    }

    private static Series daily(int length, IntToDoubleFunction value) {
        return series(Frequency.DAY, length, value);
    }

    private static Series series(Frequency frequency, int length, IntToDoubleFunction value) {
        var values = new double[length];
        Arrays.setAll(values, value);
        return Series.of(values, frequency, START);
    }
}
