package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sites of a unit: listed for the named communes, one drawn for each of the others. */
final class Sites {

    private static final List<ParameterFile.Row> LISTED = ParameterFile.rows("sites.csv");

    private final World world;

    Sites(World world) {
        this.world = world;
    }

    List<Site> of(Unit unit) {
        List<Site> sites = new ArrayList<>();
        unit.parts().forEach(part -> sites.addAll(ofPart(part)));
        return sites;
    }

    private List<Site> ofPart(Part part) {
        String today = part.today().commune().code();
        if (Gazetteer.NAMED.contains(today)) {
            return LISTED.stream()
                    .filter(row -> row.text("commune").equals(today))
                    .filter(row -> row.text("old_commune").equals(part.old().code()))
                    .map(Sites::listed)
                    .collect(Collectors.toList());
        }
        return part.key().equals(home(part).key()) ? List.of(drawn(part)) : List.of();
    }

    private static Site listed(ParameterFile.Row row) {
        return new Site(
                row.text("name"),
                SiteKind.valueOf(row.text("kind")),
                row.number("visitors"),
                row.number("foreign"),
                row.number("festival"));
    }

    /** The part of a commune where its one site stands. */
    private Part home(Part part) {
        List<Part> parts = world.parts(part.today().commune());
        Dice dice = world.dice("site", part.today().commune().code());
        return parts.get((int) Math.floorMod(dice.bits(), parts.size()));
    }

    private Site drawn(Part part) {
        Dice dice = world.dice("site kind", part.today().commune().code());
        SiteKind kind = kind(part.today().kind(), dice);
        double visitors = part.today().constant("visitors");
        return new Site(name(kind, part.old(), dice), kind, visitors, dice.between(0, 0.03), 0);
    }

    private static SiteKind kind(Kind commune, Dice dice) {
        if (commune == Kind.UPLAND) {
            return dice.chance(0.5) ? SiteKind.VILLAGE : SiteKind.MARKET;
        }
        return dice.chance(0.7) ? SiteKind.TEMPLE : SiteKind.SQUARE;
    }

    private static String name(SiteKind kind, Predecessor place, Dice dice) {
        String word = switch (kind) {
            case TEMPLE -> dice.chance(0.5) ? "Đình" : "Chùa";
            case SQUARE -> "Công viên";
            case MARKET -> "Chợ phiên";
            case VILLAGE -> "Bản văn hóa";
        };
        return word + " " + place.shortName();
    }
}
