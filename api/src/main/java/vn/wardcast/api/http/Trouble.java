package vn.wardcast.api.http;

import java.util.Locale;

/** Every kind of trouble the API reports. The {@code type} of a problem is stable; clients may rely on it. */
public enum Trouble {
    BAD_PARAMETER(400, "Tham số không hợp lệ", "Bad parameter"),
    UNKNOWN_PARAMETER(400, "Tham số không có", "Unknown parameter"),
    STALE_CURSOR(400, "Danh sách đã đổi", "The list has changed"),
    UNKNOWN_UNIT(404, "Không có đơn vị này", "No such unit"),
    UNKNOWN_INDICATOR(404, "Không có chỉ tiêu này", "No such indicator"),
    UNKNOWN_DATASET(404, "Không có bộ dữ liệu này", "No such dataset"),
    NO_DATA(404, "Chưa có số liệu", "No data yet"),
    NO_FORECAST(404, "Chưa có dự báo", "No forecast yet"),
    NOT_FOUND(404, "Không có trang này", "Not found"),
    METHOD_NOT_ALLOWED(405, "Không dùng được cách gọi này", "Method not allowed"),
    RANGE_NOT_SATISFIABLE(416, "Khoảng yêu cầu nằm ngoài tệp", "Range not satisfiable"),
    REQUEST_REFUSED(400, "Yêu cầu bị từ chối", "Request refused"),
    NOT_READY(503, "Chưa có số liệu được công bố", "Nothing has been published yet"),
    OUTDATED(503, "Số liệu do bản cũ ghi", "Data of an older version"),
    BUG(500, "Lỗi của hệ thống", "Internal error");

    private final int status;
    private final String title;
    private final String titleEn;

    Trouble(int status, String title, String titleEn) {
        this.status = status;
        this.title = title;
        this.titleEn = titleEn;
    }

    /** The stable name in a problem's {@code type}. */
    public String type() {
        return "urn:wardcast:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String titleEn() {
        return titleEn;
    }

    /** This trouble as an exception, explained in both languages. */
    public Refusal because(String vi, String en) {
        return new Refusal(this, null, vi, en);
    }

    /** This trouble with the request field it is about. */
    public Refusal in(String field, String vi, String en) {
        return new Refusal(this, field, vi, en);
    }
}
