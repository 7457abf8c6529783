package vn.wardcast.jobs.landing.file.coding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a word can be Vietnamese: an onset, a rime, one tone at most, and only sắc or nặng before c, ch, p, t. The rimes are
 * a closed set, so a wrong code page is found out by nearly every accented word.
 */
final class Syllables {

    private static final Set<String> ONSETS =
            Set.of(("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").split(" "));

    private static final Set<String> RIMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay "
                    + "ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
                    + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
                    + "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
                    + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
                    + "oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                    + "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut "
                    + "uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
                    + "y yêm yên yêng yêt yêu ynh yt")
            .split(" "));

    /** Words of place names that other languages of the country brought in. */
    private static final Set<String> BORROWED = Set.of("kạn", "đắk", "đăk", "lắk", "krông", "plông", "kô");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Syllables() {}

    /** Whether the word, in any case and Unicode form, is a possible syllable. */
    static boolean isSyllable(String word) {
        String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        if (BORROWED.contains(lower)) {
            return true;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        char tone = 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) < 0) {
                bare.append(c);
            } else if (tone == 0) {
                tone = c;
            } else {
                return false;
            }
        }
        String toneless = Normalizer.normalize(bare, Normalizer.Form.NFC);
        return isSpelt(toneless) && (!isStopped(toneless) || tone == '\u0301' || tone == '\u0323');
    }

    private static boolean isStopped(String word) {
        return word.endsWith("c") || word.endsWith("p") || word.endsWith("t") || word.endsWith("ch");
    }

    private static boolean isSpelt(String word) {
        if (RIMES.contains(word) || word.equals("gi")) {
            return true;
        }
        for (int length = 1; length <= 3 && length < word.length(); length++) {
            String onset = word.substring(0, length);
            String rime = word.substring(length);
            if (ONSETS.contains(onset) && RIMES.contains(rime) && agree(onset, rime)) {
                return true;
            }
        }
        return false;
    }

    /** The hard consonants are written k, gh, ngh before e, ê, i, y and c, g, ng elsewhere. */
    private static boolean agree(String onset, String rime) {
        boolean front = "eêiy".indexOf(rime.charAt(0)) >= 0;
        return switch (onset) {
            case "k", "gh", "ngh" -> front;
            case "c", "ng" -> !front;
            case "g" -> !front || rime.startsWith("i");
            default -> true;
        };
    }
}
