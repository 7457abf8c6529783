package vn.wardcast.models;

import java.util.List;

/**
 * Why a simpler model answered than the one asked for. Every forecast that is not what was asked carries one, so that
 * nobody mistakes an emergency number for a considered one.
 */
public sealed interface Fallback {

    /** Stable code for tables and programs. */
    String code();

    /** One Vietnamese sentence for the reader of a dashboard. */
    String vi();

    /** The same sentence in English. */
    String en();

    /** Not one observed value: there is no forecast. */
    record EmptyHistory() implements Fallback {
        @Override
        public String code() {
            return "empty_history";
        }

        @Override
        public String vi() {
            return "Không thể dự báo: chuỗi số liệu chưa có giá trị nào.";
        }

        @Override
        public String en() {
            return "Cannot forecast: the history has no observed value.";
        }
    }

    /** Fewer observed values than {@code wanted} needs; {@code used} answered. */
    record ShortHistory(String wanted, String used, int needed, int had, Frequency frequency) implements Fallback {
        @Override
        public String code() {
            return "short_history";
        }

        @Override
        public String vi() {
            return "Chuỗi số liệu quá ngắn cho mô hình %s: cần %d %s, hiện có %d; đã dùng %s."
                    .formatted(wanted, needed, frequency.nameVi(), had, used);
        }

        @Override
        public String en() {
            return "History too short for %s: needs %d %s, has %d; used %s."
                    .formatted(wanted, needed, frequency.pluralEn(), had, used);
        }
    }

    /** All observed values are equal: nothing to learn from. */
    record ConstantHistory(String wanted, String used) implements Fallback {
        @Override
        public String code() {
            return "constant_history";
        }

        @Override
        public String vi() {
            return "Mọi giá trị trong quá khứ bằng nhau nên không ước lượng mô hình %s; đã dùng %s."
                    .formatted(wanted, used);
        }

        @Override
        public String en() {
            return "All past values are equal, so %s was not estimated; used %s.".formatted(wanted, used);
        }
    }

    /** Mostly zeros with bursts between them, which {@code wanted} is not made for. */
    record IntermittentHistory(String wanted, String used, int zeroPercent) implements Fallback {
        @Override
        public String code() {
            return "intermittent_history";
        }

        @Override
        public String vi() {
            return "Số liệu thưa (%d%% giá trị bằng 0) không hợp với mô hình %s; đã dùng %s."
                    .formatted(zeroPercent, wanted, used);
        }

        @Override
        public String en() {
            return "Sparse history (%d%% zeros) does not suit %s; used %s.".formatted(zeroPercent, wanted, used);
        }
    }

    /** A school or unit without pupils in its last year: nobody is expected. */
    record ClosedUnit(int year) implements Fallback {
        @Override
        public String code() {
            return "closed_unit";
        }

        @Override
        public String vi() {
            return "Năm học %d không còn học sinh: coi như đã đóng cửa, dự báo bằng 0.".formatted(year);
        }

        @Override
        public String en() {
            return "No pupils in school year %d: taken as closed, forecast is zero.".formatted(year);
        }
    }

    /** Grades without any pupil in recent years: nobody is expected there. */
    record MissingGrades(List<String> grades) implements Fallback {
        @Override
        public String code() {
            return "missing_grades";
        }

        @Override
        public String vi() {
            return "Những năm gần đây không có học sinh khối %s: dự báo bằng 0 cho khối này."
                    .formatted(String.join(", ", grades));
        }

        @Override
        public String en() {
            return "No pupils in grades %s in recent years: forecast is zero there."
                    .formatted(String.join(", ", grades));
        }
    }

    /** The estimate did not give finite numbers. */
    record FailedFit(String wanted, String used) implements Fallback {
        @Override
        public String code() {
            return "failed_fit";
        }

        @Override
        public String vi() {
            return "Không ước lượng được mô hình %s với chuỗi số liệu này; đã dùng %s.".formatted(wanted, used);
        }

        @Override
        public String en() {
            return "Could not estimate %s on this history; used %s.".formatted(wanted, used);
        }
    }
}
