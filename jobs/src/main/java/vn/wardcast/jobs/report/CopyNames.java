package vn.wardcast.jobs.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.wardcast.jobs.landing.ReturnedWorkbook;
import vn.wardcast.jobs.landing.value.PersonalData;

/** Names for the copies in one folder: the sender's, without numbers of persons and without anything that could be a path. */
final class CopyNames {

    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();

    /** A name that no other copy of this report has; disks that do not know upper case are respected. */
    String next(String file) {
        String name = ReturnedWorkbook.nameFor(safe(last(file)));
        String stem = name.substring(0, name.length() - ".xlsx".length());
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = "%s (%d).xlsx".formatted(stem, number);
        }
        return name;
    }

    /** The file's name as it may be shown. */
    static String masked(String file) {
        return PersonalData.lineage(file);
    }

    private static String last(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String safe(String name) {
        String safe =
                masked(name).replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_").replaceFirst("^[ .]+", "");
        String cut = safe.length() <= LONGEST
                ? safe
                : safe.substring(0, LONGEST) + safe.substring(Math.max(LONGEST, safe.lastIndexOf('.')));
        return cut.isEmpty() ? "tep" : cut;
    }
}
