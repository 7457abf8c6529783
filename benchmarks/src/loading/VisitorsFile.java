import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Writes a CSV file of synthetic daily visitors, as wards send it: `java VisitorsFile.java UNITS.csv ROWS OUT.csv`. */
final class VisitorsFile {

    private static final String[] SITES = {"Đền Hạ", "Chùa An Vinh", "Thành nhà Mạc", "Chợ phiên San Thàng", "Suối khoáng Mỹ Lâm"};

    private VisitorsFile() {}

    public static void main(String[] args) throws IOException {
        List<String> units = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        long rows = Long.parseLong(args[1]);
        Random random = new Random(20250701);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        LocalDate first = LocalDate.of(2025, 7, 1);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            out.write("\uFEFFTính chất;Mã ĐVHC;Đơn vị;Ngày;Điểm tham quan;Lượt khách;Khách quốc tế\r\n");
            for (int d = 0; written < rows; d++) {
                String date = first.plusDays(d).format(day);
                for (String unit : units) {
                    String[] cells = unit.split(",");
                    if (!cells[0].equals("2")) {
                        continue;
                    }
                    for (String site : SITES) {
                        if (written++ == rows) {
                            return;
                        }
                        int visitors = random.nextInt(3_000);
                        out.write("mô phỏng;" + cells[1] + ";" + cells[3] + ";" + date + ";" + site + ";" + grouped(visitors) + ";" + visitors / 17 + "\r\n");
                    }
                }
            }
        }
    }

    /** 1.234, as people write it. */
    private static String grouped(int value) {
        return value < 1_000 ? String.valueOf(value) : value / 1_000 + "." + String.format("%03d", value % 1_000);
    }
}
