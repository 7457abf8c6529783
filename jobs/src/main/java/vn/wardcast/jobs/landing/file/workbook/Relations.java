package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;

/** Which part refers to which others. Targets outside the archive are never followed. */
final class Relations {

    private final Map<String, Target> byId = new HashMap<>();

    /**
     * One reference.
     *
     * @param type the last word of its type: worksheet, styles
     * @param part the part it leads to; empty for what lies outside
     */
    record Target(String type, Optional<String> part) {}

    /** The relations of a part; those of the archive itself when the name is empty. */
    static Relations of(Archive archive, String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Relations relations = new Relations();
        Optional<InputStream> in = archive.part(name);
        if (in.isPresent()) {
            relations.read(in.get(), name, folder);
        }
        return relations;
    }

    private void read(InputStream in, String name, String folder) throws IOException {
        try (Xml xml = new Xml(in, name)) {
            for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
                if (event == Xml.Event.START && xml.is("Relationship")) {
                    byId.put(String.valueOf(xml.attribute("Id")), target(xml, folder));
                }
            }
        }
    }

    private static Target target(Xml xml, String folder) {
        String type = String.valueOf(xml.attribute("Type"));
        String word = type.substring(type.lastIndexOf('/') + 1);
        boolean outside = "External".equals(xml.attribute("TargetMode"));
        return new Target(word, outside ? Optional.empty() : Optional.of(resolved(folder, xml.attribute("Target"))));
    }

    private static String resolved(String folder, String target) {
        if (target == null || target.indexOf('\\') >= 0) {
            throw new RefusedFile(Reason.FORBIDDEN_PART, Archive.printable(String.valueOf(target)));
        }
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/")) {
            if (step.equals("..") && path.pollLast() == null) {
                throw new RefusedFile(Reason.FORBIDDEN_PART, Archive.printable(target));
            }
            if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    Optional<Target> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The part of the first reference of a type. */
    Optional<String> byType(String type) {
        return byId.values().stream()
                .filter(target -> target.type().equals(type))
                .flatMap(target -> target.part().stream())
                .findFirst();
    }
}
