package vn.wardcast.jobs.landing.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which units a title, a sheet name or a file name mentions, and what only looks like one. */
class UnitMentionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Phường Minh Xuân                                | Phường Minh Xuân",
                "UBND PHƯỜNG MINH XUÂN                           | PHƯỜNG MINH XUÂN",
                "ỦY BAN NHÂN DÂN XÃ PHONG THỔ                    | XÃ PHONG THỔ",
                "Đơn vị: xã Phong Thổ, tỉnh Lai Châu             | xã Phong Thổ; [tỉnh Lai Châu]",
                "Đơn vị báo cáo: phường minh xuân                | phường minh xuân",
                "P. Minh Xuân - tháng 3                          | P. Minh Xuân",
                "P.Minh Xuân                                     | P.Minh Xuân",
                "Minh Xuân                                       | Minh Xuân",
                "Minh Xuân - T3                                  | Minh Xuân",
                "Thu NS Minh Xuân                                | Minh Xuân",
                "Minh Xuan                                       | Minh Xuan",
                "thu-ngan-sach-02215-2025.xlsx                   | 02215",
                "thu_ngan_sach_02215_T3.2025.xlsx                | 02215",
                "02215                                           | 02215",
                "Mã ĐVHC: 02215                                  | 02215",
                "Phường Minh Xuân (02215)                        | Phường Minh Xuân; 02215",
                "thu-ngan-sach-phuong-minh-xuan-2025.xlsx        | phuong minh xuan",
                "thu-ngan-sach-minh-xuan-2025.xlsx               | minh xuan",
                "TỔNG HỢP TOÀN TỈNH TUYÊN QUANG NĂM 2025         | [TỈNH TUYÊN QUANG]",
                "Lai Châu, ngày 05 tháng 01 năm 2026             | [Lai Châu]",
                "Phường Tân Phong, TP Lai Châu                   | Phường Tân Phong; [TP Lai Châu]",
                "Xã Minh Xuân và Phường Minh Xuân                | Xã Minh Xuân; Phường Minh Xuân",
                "Thị trấn Phong Thổ                              | Thị trấn Phong Thổ",
                "Phường 1 Bảo Lộc                                | Phường 1 Bảo Lộc",
                "Xã Ma Ly Pho                                    | Xã Ma Ly Pho",
                "Phường Xuân Hương - Đà Lạt                      | Phường Xuân Hương - Đà Lạt",
            })
    void whatIsMentioned(String text, String expected) {
        assertEquals(expected, told(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
                "BẢO HIỂM XÃ HỘI",
                "Hợp tác xã nông nghiệp",
                "Thu ngân sách xã được hưởng",
                "BÁO CÁO THU NGÂN SÁCH TRÊN ĐỊA BÀN",
                "bao-cao-hop-nhat-2025.xlsx",
                "Đường Trần Phú",
                "Nguyễn Văn Linh",
                "Người lập: Trần Phú",
                "Trường Tiểu học Phan Thiết",
                "Thị xã",
                "Tháng 3 năm 2025",
                "Quyết định số 31000/QĐ-UBND",
                "Theo số 02215",
                "Tổng: 26740 triệu đồng",
                "99999",
                "002215",
                "1022150",
                "Mã số 0221502215",
                "12.02215",
                "an-ninh-trat-tu.xlsx",
                "hoc-sinh-2025-2026.xlsx",
                "luot-khach-ngay.csv",
                "dan-cu-to-dan-pho.xlsx",
                "thong-ke-dat-dai.xlsx",
                "du-toan-thu.xlsx",
                "benh-truyen-nhiem.csv",
                "Đơn vị tính: triệu đồng",
                "Sheet1",
                "Tổng hợp",
                "",
            })
    void whatIsNot(String text) {
        assertEquals("", told(text));
    }

    private static String told(String text) {
        List<UnitMention> mentions = UnitMention.in(text, DemoBook.BOOK);
        return mentions.stream()
                .map(mention -> mention.level().equals("province")
                        ? "[" + mention.name() + "]"
                        : mention.code() + mention.name())
                .collect(Collectors.joining("; "));
    }
}
