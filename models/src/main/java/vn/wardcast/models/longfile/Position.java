package vn.wardcast.models.longfile;

/** Where something was read. */
record Position(String file, int line) {
    LongFileException broken(String series, String vietnamese, String english) {
        return new LongFileException(
                "Không đọc được '%s' dòng %d, chuỗi '%s': %s".formatted(file, line, series, vietnamese),
                "Cannot read '%s' line %d, series '%s': %s".formatted(file, line, series, english));
    }
}
