package vn.wardcast.jobs.landing.value;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.text.Words;

/**
 * Hides names of persons in file and sheet names: a Vietnamese surname with two or three capitalised syllables behind it,
 * {@code Nguyen Van A}. It serves lineage only and errs on the side of hiding: Lê Văn Tám is hidden unless the words before say
 * that a school or a street bears the name.
 */
final class PersonNames {

    /** Surnames that are hardly ever another word. */
    private static final Set<String> CLEAR =
            words("nguyen tran pham huynh bui trinh giang sung thao quang lo vang hau nong trieu ngo dinh hoang phung");

    /** Surnames that without their accents, or with them, are common words too: these need a middle name behind. */
    private static final Set<String> COMMON = words(
            "le phan vu vo dang do ho duong ly doan dao mai to truong luu chu ta cao thai"
                    + " hua vi lam ban lau vu mua hang chang luong ha ma cu tong ca lu chao tan lai kieu quach mac dam tang chau la");

    private static final Set<String> MIDDLE = words(
            "van thi huu duc minh ngoc thanh xuan quoc cong trong anh hong kim bich tuan hoang nhu thuy dinh quang a seo");

    /** Behind these a name is a place's. */
    private static final Pattern NAMES_A_PLACE = Pattern.compile(
            "(?:^| )(?:truong|tieu hoc|th|thcs|thpt|mn|mam non|duong|pho|phuong|xa|tp|thanh pho|tinh|cho|den|chua|dinh|cau"
                    + "|trung tam|khu|quang truong|bao tang|lang|benh vien|tram)$");

    private static final String GAP = "[ _.-]";

    /** A word in capitals or with one, with its successors of the same kind. */
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\p{M}]*(?:" + GAP + "\\p{Lu}[\\p{L}\\p{M}]*)*");

    /** In small letters only the surest form: surname, Văn or Thị, given name. */
    private static final Pattern SMALL = Pattern.compile(
            "(?<![\\p{L}\\d])([\\p{L}\\p{M}]+)" + GAP + "(?:văn|van|thị|thi)" + GAP + "[\\p{L}\\p{M}]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code NguyenVanA}. */
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\p{L}\\d])(?:Nguy[eễ]n|Tr[aầ]n|Ph[aạ]m|L[eê]|Ho[aà]ng|V[uũ]|B[uù]i)"
                    + "(?:V[aă]n|Th[iị]|\\p{Lu}\\p{Ll}*)(?:\\p{Lu}\\p{Ll}*){1,2}(?![\\p{L}\\d])");

    private static final int FEWEST = 3;
    private static final int MOST = 4;
    private static final String HIDDEN = "•••";

    private PersonNames() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** The name of a file or sheet without the names of persons in it. */
    static String hidden(String name) {
        String spaced =
                CAPITALISED.matcher(name).replaceAll(found -> Matcher.quoteReplacement(withoutNames(name, found)));
        String small = SMALL.matcher(spaced).replaceAll(found -> {
            boolean person = isSurname(found.group(1)) && !isPlace(spaced, found.start());
            return Matcher.quoteReplacement(person ? HIDDEN : found.group());
        });
        return JOINED.matcher(small).replaceAll(HIDDEN);
    }

    private static boolean isSurname(String word) {
        String folded = Words.fold(word);
        return CLEAR.contains(folded) || COMMON.contains(folded);
    }

    private static String withoutNames(String name, MatchResult found) {
        String text = found.group();
        List<MatchResult> syllables =
                Pattern.compile("[\\p{L}\\p{M}]+").matcher(text).results().toList();
        for (int i = 0; i + FEWEST <= syllables.size(); i++) {
            boolean person = isName(
                    syllables.get(i).group(),
                    syllables.get(i + 1).group(),
                    syllables.get(i + 2).group());
            if (person && !isPlace(name, found.start() + syllables.get(i).start())) {
                int last = Math.min(i + MOST, syllables.size()) - 1;
                String rest = text.substring(syllables.get(last).end());
                return text.substring(0, syllables.get(i).start()) + HIDDEN + rest;
            }
        }
        return text;
    }

    private static boolean isPlace(String name, int at) {
        return NAMES_A_PLACE.matcher(Words.fold(name.substring(0, at))).find();
    }

    private static boolean isName(String surname, String second, String third) {
        String folded = Words.fold(surname);
        boolean hoChiMinh =
                folded.equals("ho") && Words.fold(second + " " + third).equals("chi minh");
        return !hoChiMinh
                && (CLEAR.contains(folded) || (COMMON.contains(folded) && MIDDLE.contains(Words.fold(second))));
    }
}
