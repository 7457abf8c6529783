package vn.wardcast.api.targets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.wardcast.lakehouse.Phrase;

/** A flag of the catalogue or a reason of an answer, with what it means. */
record Remark(String code, Phrase text) {

    private static final Map<String, Phrase> WORDS = Map.ofEntries(
            word(
                    "conflicting",
                    "Kế hoạch ghi hai mức khác nhau cho cùng nội dung, cùng hạn",
                    "The plan states two different values of one thing by one day"),
            word("missing_value", "Kế hoạch không ghi mức phải đạt", "The plan states no value"),
            word(
                    "by_reference",
                    "Mức do tỉnh giao, kế hoạch không ghi con số",
                    "The value is set by the province and not stated"),
            word("relative", "Mức so với năm trước", "The value is relative to the year before"),
            word("open_ended", "Kế hoạch không ghi ngày kết thúc", "The plan states no end"),
            word("below_baseline", "Mức thấp hơn hiện trạng đã đạt", "The value is below what had been reached before"),
            word(
                    "date_not_stated",
                    "Kế hoạch không ghi hạn; tính đến hết thời kỳ của kế hoạch",
                    "The plan states no date; its end is taken"),
            word("no_denominator", "Tỷ lệ chưa rõ mẫu số", "A rate without a known denominator"),
            word(
                    "no_report",
                    "Chưa báo; nộp tệp tiến độ là đo được",
                    "Nothing was reported; the progress file measures it"),
            word(
                    "needs_survey",
                    "Cần khảo sát, kết quả ghi vào tệp tiến độ",
                    "Needs a survey, its result goes into the progress file"),
            word(
                    "needs_manual_log",
                    "Cần sổ theo dõi, kết quả ghi vào tệp tiến độ",
                    "Needs a log kept by hand, its result goes into the progress file"),
            word("no_local_method", "Chưa có phương pháp tính ở cấp xã", "There is no method for communes"),
            word(
                    "milestone_not_reported",
                    "Chưa báo mốc đã xong; ghi giá trị 1 vào tệp tiến độ khi xong",
                    "The milestone was not reported as done; write 1 into the progress file when it is"),
            word("target_by_reference", "Chưa biết mức tỉnh giao", "The value set by the province is not known"),
            word(
                    "no_target_value",
                    "Kế hoạch không ghi mức phải đạt nên không có gì để so",
                    "Nothing to compare with: the plan states no value"),
            word("no_past_year", "Chưa có số năm trước để so", "There is no value of the year before"),
            word("no_deadline", "Không đọc được hạn", "The deadline cannot be read"),
            word(
                    "deadline_not_reported",
                    "Đã quá hạn nhưng chưa có báo cáo của kỳ đó",
                    "The deadline has passed and its month was not reported"),
            word(
                    "small_count",
                    "Kỳ báo cáo mới nhất bị ẩn vì dựa trên số người nhỏ; không dùng để dự báo",
                    "The newest report is hidden because it rests on few people; no forecast uses it"),
            word(
                    "complementary",
                    "Kỳ báo cáo mới nhất bị ẩn vì sẽ làm lộ số người nhỏ",
                    "The newest report is hidden because it would tell a small count of people"),
            word(
                    "rate_unchecked",
                    "Tỷ lệ đếm người nhưng báo thiếu tử số hoặc mẫu số nên bị ẩn; nộp cả hai để kiểm số người nhỏ",
                    "A rate of people without its counts is hidden; report numerator and denominator so that small counts can be found"),
            word("stale_report", "Báo cáo mới nhất đã quá sáu tháng", "The newest report is older than six months"),
            word(
                    "one_report",
                    "Mới có một kỳ báo cáo: khoảng dự báo rộng, chưa thấy xu hướng",
                    "One report only: a wide interval, no trend seen"),
            word(
                    "two_reports",
                    "Mới có hai kỳ báo cáo: xu hướng chưa chắc",
                    "Two reports only: the trend is uncertain"));

    private static Map.Entry<String, Phrase> word(String code, String vi, String en) {
        return Map.entry(code, new Phrase(vi, en));
    }

    static Remark of(String code) {
        return new Remark(code, WORDS.getOrDefault(code, new Phrase(code, code)));
    }

    /** Of codes between commas; none for an empty text. */
    static List<Remark> all(String codes) {
        return codes == null || codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(",")).map(Remark::of).toList();
    }
}
