package vn.wardcast.jobs.landing.file.coding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** VNI for Windows (fonts VNI-Times, VNI-Helve): a plain letter, then a byte for its accents; a few letters are one byte. */
final class Vni {

    private static final Map<String, Character> LETTERS = letters();

    private Vni() {}

    /** The text whose bytes are shown as Latin 1. */
    static String decode(String shown) {
        StringBuilder text = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            Character pair = i + 1 < shown.length() ? LETTERS.get(shown.substring(i, i + 2)) : null;
            Character single = LETTERS.get(shown.substring(i, i + 1));
            text.append(pair != null ? pair : single != null ? single : (Character) shown.charAt(i));
            i += pair != null ? 1 : 0;
        }
        return text.toString();
    }

    private static Map<String, Character> letters() {
        Map<String, Character> letters = new HashMap<>();
        // Huyền, sắc, hỏi, ngã, nặng.
        add(letters, "aø aù aû aõ aï", "àáảãạ");
        add(letters, "aâ aà aá aå aã aä", "âầấẩẫậ");
        add(letters, "aê aè aé aú aü aë", "ăằắẳẵặ");
        add(letters, "eø eù eû eõ eï", "èéẻẽẹ");
        add(letters, "eâ eà eá eå eã eä", "êềếểễệ");
        add(letters, "ì í æ ó ò", "ìíỉĩị");
        add(letters, "oø où oû oõ oï", "òóỏõọ");
        add(letters, "oâ oà oá oå oã oä", "ôồốổỗộ");
        add(letters, "ô ôø ôù ôû ôõ ôï", "ơờớởỡợ");
        add(letters, "uø uù uû uõ uï", "ùúủũụ");
        add(letters, "ö öø öù öû öõ öï", "ưừứửữự");
        add(letters, "yø yù yû yõ î", "ỳýỷỹỵ");
        add(letters, "ñ", "đ");
        return Map.copyOf(letters);
    }

    private static void add(Map<String, Character> letters, String codes, String meanings) {
        String[] code = codes.split(" ");
        for (int i = 0; i < code.length; i++) {
            char letter = meanings.charAt(i);
            char capital = Character.toUpperCase(letter);
            String upper = code[i].toUpperCase(Locale.ROOT);
            letters.put(code[i], letter);
            letters.put(upper, capital);
            // A capital typed at the head of a small word keeps a small accent.
            letters.put(upper.substring(0, 1) + code[i].substring(1), capital);
        }
    }
}
