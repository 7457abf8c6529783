package vn.wardcast.jobs.landing.unit;

import java.util.List;

/**
 * A unit that a title, a section row, a sheet name or a file name mentions.
 *
 * @param code of a commune its code as written, {@code 02215}, empty when only a name is mentioned; of a province the code of the
 *     one that bears the name today, or bore it last
 * @param name its name as written, {@code Phường Minh Xuân}; empty when only a code is mentioned
 * @param level commune or province
 */
public record UnitMention(String code, String name, String level) {

    /**
     * Every unit that the text mentions, communes and provinces, in the order of the text. A word that is a name and a common word
     * too ("An Ninh", "Hợp Nhất") counts only behind the word for its type. Names of any time are found: which unit is meant is
     * for {@link UnitReader} to say, at a day.
     */
    public static List<UnitMention> in(String text, ReferenceBook book) {
        return book.mentions().in(text);
    }
}
