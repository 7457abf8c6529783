package vn.wardcast.lakehouse.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Header words under which ward files hold names of people, addresses, phone numbers or free remarks. */
final class PersonalHeaders {

    private static final List<String> PEOPLE = List.of(
            "họ và tên",
            "họ tên",
            "tên đối tượng",
            "tên chủ hộ",
            "chủ hộ",
            "người nhận",
            "người giám hộ",
            "người chăm sóc",
            "địa chỉ",
            "nơi ở",
            "nơi cư trú",
            "quê quán",
            "số điện thoại",
            "điện thoại",
            "email",
            "thư điện tử",
            "số tài khoản",
            "full name",
            "address",
            "phone");

    /** Harmless in a table of figures, but not in a list of persons. */
    private static final List<String> REMARKS = List.of("ghi chú", "nhận xét", "lý do", "diễn giải", "remarks", "note");

    private PersonalHeaders() {}

    /** Whether the column tells who somebody is or how to reach them. */
    static boolean namePerson(String header) {
        return beginsWithOne(header, PEOPLE);
    }

    /** Whether the column holds whatever its writer felt like saying. */
    static boolean areRemarks(String header) {
        return beginsWithOne(header, REMARKS);
    }

    private static boolean beginsWithOne(String header, List<String> beginnings) {
        String word = Normalizer.normalize(header, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        return beginnings.stream().anyMatch(word::startsWith);
    }
}
