package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a commune of today divides among the old communes it was formed from. */
final class Parts {

    /** Of an old commune that was divided, the piece that came here counts for less than a whole one. */
    private static final double PIECE = 0.15;

    private Parts() {}

    private record Weights(Predecessor old, double people, double area, double money) {}

    static List<Part> of(Profile today, World world) {
        List<Weights> weights = today.commune().formedFrom().stream()
                .map(old -> weigh(old, world.dice("weights", today.commune().code(), old.code())))
                .toList();
        double people = total(weights, Weights::people);
        double area = total(weights, Weights::area);
        double money = total(weights, Weights::money);
        List<Part> parts = new ArrayList<>();
        for (Weights w : weights) {
            parts.add(new Part(today, w.old(), w.people() / people, w.area() / area, w.money() / money));
        }
        return List.copyOf(parts);
    }

    /** Towns are crowded, small and earn more; a xã is wide. */
    private static Weights weigh(Predecessor old, Dice dice) {
        double piece = old.whole() ? 1 : PIECE;
        double people = (old.town() ? 1 : 0.6) * piece * dice.noise(0.35);
        double area = (old.town() ? 1 : 3) * piece * dice.noise(0.3);
        double money = people * (old.town() ? 1.5 : 0.7) * dice.noise(0.25);
        return new Weights(old, people, area, money);
    }

    private static double total(List<Weights> weights, ToDoubleFunction<Weights> of) {
        return weights.stream().mapToDouble(of).sum();
    }
}
