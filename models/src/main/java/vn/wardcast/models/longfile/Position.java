package vn.wardcast.models.longfile;

/** Where something was read. */
record Position(String file, int line) {
    LongFileException broken(String series, String why) {
        return new LongFileException("Cannot read '%s' line %d, series '%s': %s".formatted(file, line, series, why));
    }
}
