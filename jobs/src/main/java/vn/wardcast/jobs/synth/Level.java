package vn.wardcast.jobs.synth;

/** School levels and their grades, each named by the age a child reaches in the calendar year the school year starts in. */
enum Level {
    KINDERGARTEN("kindergarten", "Mầm non", "Trường Mầm non", 3, 5, 1.02, 2.2),
    PRIMARY("primary", "Tiểu học", "Trường Tiểu học", 6, 10, .997, 1.5),
    LOWER_SECONDARY("lower_secondary", "THCS", "Trường THCS", 11, 14, .986, 1.9),
    UPPER_SECONDARY("upper_secondary", "THPT", "Trường THPT", 15, 17, .975, 2.25);

    private final String column;
    private final String label;
    private final String school;
    private final int firstAge;
    private final int lastAge;
    private final double progression;
    private final double teachersPerClass;

    Level(
            String column,
            String label,
            String school,
            int firstAge,
            int lastAge,
            double progression,
            double teachersPerClass) {
        this.column = column;
        this.label = label;
        this.school = school;
        this.firstAge = firstAge;
        this.lastAge = lastAge;
        this.progression = progression;
        this.teachersPerClass = teachersPerClass;
    }

    String label() {
        return label;
    }

    String school() {
        return school;
    }

    int firstAge() {
        return firstAge;
    }

    int lastAge() {
        return lastAge;
    }

    /** Share of the pupils of a grade found in the next grade a year later, before people move. */
    double progression() {
        return progression;
    }

    /** Teachers for each class: the usual norm, from memory of circulars. */
    double teachersPerClass() {
        return teachersPerClass;
    }

    /** Constants of a commune by level: "pupils_primary". */
    String constant(String what) {
        return what + "_" + column;
    }

    /** Grade 1 is the year a child turns six; before it, kindergarten groups bear the age. */
    String grade(int age) {
        return age < 6 ? age + " tuổi" : Integer.toString(age - 5);
    }
}
