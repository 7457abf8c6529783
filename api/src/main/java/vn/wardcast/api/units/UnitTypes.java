package vn.wardcast.api.units;

import java.util.Map;
import vn.wardcast.lakehouse.Phrase;

/** The words for the types of units. */
final class UnitTypes {

    private static final Map<String, Phrase> WORDS = Map.of(
            "quoc_gia", new Phrase("Cả nước", "Country"),
            "tinh", new Phrase("Tỉnh", "Province"),
            "thanh_pho_truc_thuoc_tw", new Phrase("Thành phố trực thuộc trung ương", "Centrally run city"),
            "phuong", new Phrase("Phường", "Ward"),
            "xa", new Phrase("Xã", "Commune"),
            "dac_khu", new Phrase("Đặc khu", "Special zone"),
            "thi_tran", new Phrase("Thị trấn", "Township"),
            "huyen", new Phrase("Huyện", "District"));

    private UnitTypes() {}

    static Phrase words(String type) {
        return WORDS.getOrDefault(type, new Phrase(type == null ? "Chưa rõ" : type, type == null ? "Unknown" : type));
    }
}
