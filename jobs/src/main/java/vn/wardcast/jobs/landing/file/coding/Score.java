package vn.wardcast.jobs.landing.file.coding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * How Vietnamese a text is, judged by its accented words alone, for plain ones prove nothing.
 *
 * @param good accented words that can be Vietnamese; words of headers, units and places count twice
 * @param bad accented words that cannot, and damaged characters
 */
record Score(int good, int bad) {

    static final Score NOTHING = new Score(0, 0);

    private static final char DAMAGED = '\uFFFD';

    /** Words that stand in nearly every form of a ward. */
    private static final Set<String> KNOWN =
            Set.of(("đơn vị mã xã phường tỉnh huyện thị trấn thành phố đặc tháng năm quý kỳ ngày báo cáo biểu số "
                            + "liệu tổng cộng tiểu mục nội thực hiện tiền dự toán lũy kế ước cùng tỷ lệ triệu đồng nghìn "
                            + "người trường học lớp khối nữ điểm lịch lượt khách quốc tế bệnh mắc tử tổ dân thôn bản nhân "
                            + "khẩu hộ đất diện tích hồ sơ giải quyết đúng hạn trễ nghèo hưởng chính sách ủy chú châu "
                            + "tuyên hải phòng hà xuân bạch đằng đoàn kết tân lê chân độc lập tự hạnh phúc hòa hội chủ "
                            + "nghĩa việt")
                    .split(" "));

    /** Counts the words of a text. */
    static Score of(String text) {
        Score score = NOTHING;
        int start = -1;
        boolean accented = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isPartOfWord(c)) {
                start = start < 0 ? i : start;
                accented |= c > 0x7F;
            } else {
                score = accented ? score.with(text.substring(start, i)) : score;
                start = -1;
                accented = false;
            }
        }
        return score;
    }

    private Score with(String word) {
        if (word.indexOf(DAMAGED) >= 0) {
            return new Score(good, bad + 1);
        }
        if (isAbbreviation(word)) {
            return this;
        }
        if (!Syllables.isSyllable(word)) {
            return new Score(good, bad + 1);
        }
        String key = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return new Score(good + (KNOWN.contains(key) ? 2 : 1), bad);
    }

    /** ĐVHC and THĐT have no vowel, hence no syllable, and prove nothing. */
    private static boolean isAbbreviation(String word) {
        String bare = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return bare.chars().allMatch(c -> Character.isLetter(c) && "aeiouyơư".indexOf(c) < 0);
    }

    /** Letters, marks, and the signs that Latin 1 shows where an old font had a letter. */
    private static boolean isPartOfWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        boolean measure = c == '²' || c == '³' || c == '°' || c == '×' || c == '\u00A0';
        return !measure && (c < 0x2000 || c == DAMAGED || c > 0x2100);
    }

    Score plus(Score other) {
        return new Score(good + other.good, bad + other.bad);
    }

    boolean isNothing() {
        return good + bad == 0;
    }

    /** Whether every accented word can be Vietnamese. */
    boolean isClean() {
        return bad == 0;
    }

    /** From -1, nothing is Vietnamese, to 1, all is; 0 for plain text. */
    double mean() {
        return isNothing() ? 0 : (double) (good - bad) / (good + bad);
    }
}
